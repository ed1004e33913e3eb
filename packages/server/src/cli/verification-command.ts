// `telproof verification …`: finds verifications and shows what became of one, also while a server runs.
import type { Config } from "../config.ts";
import { nameEvent, type VerificationEvent } from "../core/verification/event.ts";
import { lastMessage, type Verification } from "../core/verification/verification.ts";
import type { Store } from "../service/store.ts";
import { readNumber } from "./number-argument.ts";
import { withStore } from "./open-store.ts";
import { formatRows, formatTime, type Printed } from "./printed.ts";
import { UsageError } from "./usage.ts";

/** The options of `verification list`. */
export interface VerificationOptions {
  readonly app?: string | undefined;
  readonly number?: string | undefined;
  readonly reference?: string | undefined;
  readonly state?: string | undefined;
  readonly limit?: string | undefined;
}

const states: readonly Verification["state"][] = ["pending", "verified", "failed", "expired", "canceled"];
const defaultLimit = 20;
const largestLimit = 1000;

/** Runs `verification list` or `verification show ID`. */
export const verificationCommand = (
  config: Config,
  [action, id]: readonly string[],
  options: VerificationOptions,
): Promise<Printed> => {
  if (action === "list") return withStore(config, (store) => listVerifications(store, options));
  if (action !== "show") throw new UsageError("verification needs one of: list, show");
  if (id === undefined) throw new UsageError("Which verification? Name its id.");
  return withStore(config, (store) => showVerification(store, id));
};

const listVerifications = async (store: Store, options: VerificationOptions): Promise<Printed> => {
  const found = await store.verifications({
    appKey: options.app,
    phone: options.number === undefined ? undefined : readNumber(options.number),
    reference: options.reference,
    state: options.state === undefined ? undefined : readState(options.state),
    limit: readLimit(options.limit),
  });
  const rows = found.map((it) => [
    formatTime(it.createdAt),
    it.id,
    it.appKey,
    it.phone,
    lastMessage(it).channel,
    it.state,
  ]);
  return { text: formatRows(rows, "No verification matches."), json: found.map(describeVerification) };
};

const readState = (text: string): Verification["state"] => {
  const state = states.find((it) => it === text);
  if (!state) throw new UsageError(`--state ${text}: one of ${states.join(", ")}`);
  return state;
};

const readLimit = (text: string | undefined): number => {
  if (text === undefined) return defaultLimit;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > largestLimit)
    throw new UsageError(`--limit ${text}: a number from 1 to ${largestLimit}`);
  return limit;
};

const showVerification = async (store: Store, id: string): Promise<Printed> => {
  const [it] = await store.verifications({ id, limit: 1 });
  if (!it) throw new UsageError(`There is no verification ${id}.`);
  const history = await store.events(id);
  const facts = Object.entries(describeVerification(it)).map(([name, value]) => [name, String(value ?? "-")]);
  const events = history.map(describeEvent);
  const lines = events.map(({ at, event, ...details }) => [at, event, formatDetails(details)]);
  return {
    text: `${formatRows(facts, "")}\n\n${formatRows(lines, "")}`,
    json: { ...describeVerification(it), history: events },
  };
};

/** What there is to say of a verification. Its code is not part of it. */
const describeVerification = (it: Verification) => ({
  id: it.id,
  app_key: it.appKey,
  phone: it.phone,
  country: it.country,
  state: it.state,
  channel: lastMessage(it).channel,
  messages_sent: it.messages.length,
  delivery: lastMessage(it).delivery,
  origin: it.origin,
  reference: it.reference,
  created_at: formatTime(it.createdAt),
});

/** An event without what was entered. */
const describeEvent = (event: VerificationEvent) => {
  const { at, kind, ...details } = event;
  return { at: formatTime(at), event: nameEvent(event), ...(kind === "guessed" ? {} : details) };
};

const formatDetails = (details: Readonly<Record<string, unknown>>): string =>
  Object.entries(details)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(", ");
