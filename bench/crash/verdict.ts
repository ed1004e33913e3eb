// Compares what was promised, what is on disk and what left. Pure, so that it can be shown to find what it looks for.
import type { DeliveryRow, VerificationRow } from "./store-file.ts";

/** Everything that was seen. A message is named by its delivery's id: its verification's, a dash, its number. */
export interface Evidence {
  readonly kills: number;
  /** Verifications whose send, or whose check, was answered with yes. */
  readonly sends: ReadonlySet<string>;
  readonly checks: ReadonlySet<string>;
  /** When the vendor took each message, Unix ms. */
  readonly taken: ReadonlyMap<string, readonly number[]>;
  /** Messages that were taken and not yet settled when a process was killed, with the copies taken by then: `id/1`. */
  readonly inFlight: ReadonlySet<string>;
  /** Messages that the vendor had and the file had not, whenever one looked. */
  readonly invented: readonly string[];
  readonly deliveries: readonly DeliveryRow[];
  readonly verifications: readonly VerificationRow[];
  readonly integrity: string;
}

export interface Verdict {
  /** The counts, in one line. */
  readonly line: string;
  /** What must not be; empty when all is well. */
  readonly faults: readonly string[];
}

/** What became of all that. */
export function verdictOf(it: Evidence): Verdict {
  const lost = lostIn(it);
  const copies = copiesIn(it);
  const found = { ...lost, ...inventedIn(it), ...copies.faults };
  const faults = Object.entries(found).flatMap(([what, ids]) =>
    ids.length === 0 ? [] : [`${what}: ${ids.length} (${ids.slice(0, 3).join(", ")})`],
  );
  const count = (lists: Readonly<Record<string, readonly string[]>>) =>
    Object.values(lists).reduce((sum, { length }) => sum + length, 0);
  const numbered = (number: string) => [...it.taken.keys()].filter((id) => id.endsWith(number)).length;
  const line = [
    `${it.kills} kills`,
    `${it.sends.size} sends and ${it.checks.size} checks acknowledged`,
    `${numbered("-1")} carried out`,
    `${numbered("-2")} fallbacks carried out`,
    `${it.deliveries.filter(({ why }) => why === "replaced").length} replaced by their fallback`,
    `twice ${copies.count} (of ${it.inFlight.size} in flight at a kill)`,
    `lost ${count(lost)}`,
    `invented ${count(inventedIn(it))}`,
    `integrity ${it.integrity}`,
  ].join(", ");
  return { line, faults: it.integrity === "ok" ? faults : [...faults, it.integrity] };
}

function lostIn({ sends, checks, taken, deliveries, verifications }: Evidence) {
  const rows = new Map(deliveries.map((row) => [row.id, row]));
  const states = new Map(verifications.map(({ id, state }) => [id, state]));
  /** A message need not leave once the next one did, nor when its verification is over. */
  const isCarriedOut = (id: string): boolean => {
    if (taken.has(id)) return true;
    const { outcome, why } = rows.get(id) ?? {};
    if (outcome !== "given_up") return false;
    return why === "replaced"
      ? taken.has(following(id))
      : why === "ended" && states.get(verificationOf(id)) !== "pending";
  };
  return {
    "acknowledged sends lost": [...sends].filter((id) => !isCarriedOut(`${id}-1`)),
    "acknowledged checks lost": [...checks].filter((id) => states.get(id) !== "verified"),
    "committed messages lost": [...rows.keys()].filter((id) => !isCarriedOut(id)),
    "messages never settled": deliveries.filter(({ outcome }) => outcome === "open").map(({ id }) => id),
    "fallbacks lost": [...states].flatMap(([id, state]) =>
      state === "pending" && !isCarriedOut(`${id}-2`) ? [id] : [],
    ),
  };
}

function inventedIn({ invented, taken, verifications }: Evidence) {
  const ends = new Map(verifications.map(({ id, verifiedAt }) => [id, verifiedAt]));
  const end = (id: string) => ends.get(verificationOf(id)) ?? Number.POSITIVE_INFINITY;
  return {
    "messages that were never committed": invented,
    "messages after verified": [...taken].flatMap(([id, moments]) =>
      moments.some((at) => at > end(id)) ? [id] : [],
    ),
  };
}

/** A copy must be of what was under way when a process died, and it must be marked as one. */
function copiesIn({ taken, inFlight, deliveries }: Evidence) {
  const tries = new Map(deliveries.map((row) => [row.id, row.tries]));
  const copies = [...taken].flatMap(([id, { length }]) =>
    Array.from({ length: length - 1 }, (_, index) => ({ id, before: index + 1 })),
  );
  const unmarked = copies.filter(({ id, before }) => before > (tries.get(id) ?? 0));
  const needless = copies.filter(({ id, before }) => !inFlight.has(`${id}/${before}`));
  return {
    count: copies.length,
    faults: {
      "copies that are not marked": unmarked.map(({ id }) => id),
      "copies of what was not in flight": needless.map(({ id }) => id),
    },
  };
}

function verificationOf(id: string): string {
  return id.slice(0, id.lastIndexOf("-"));
}

function following(id: string): string {
  return `${verificationOf(id)}-${Number(id.slice(id.lastIndexOf("-") + 1)) + 1}`;
}
