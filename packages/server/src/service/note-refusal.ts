// What is noted of a refused command: a line of the log, a metric, and for a send a count in the store.
import type { Refusal } from "../core/refusal.ts";
import type { App } from "./app.ts";
import type { Journal } from "./journal.ts";
import type { RefusalCounter } from "./refusal-counter.ts";

/** A command that was refused. */
export interface RefusedCommand {
  readonly app: App;
  readonly command: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** E.164. Never part of the log or of a metric. */
  readonly phone: string | undefined;
}

const sends: readonly string[] = ["send", "send text"];

/** Takes note of a refusal. */
export const noteRefusal = (
  { journal, refusals }: { readonly journal: Journal; readonly refusals: Pick<RefusalCounter, "count"> },
  { app: { appKey }, command, country, phone }: RefusedCommand,
  { reason }: Refusal,
): void => {
  journal.note({ event: "refused", appKey, command, reason, country });
  if (sends.includes(command)) refusals.count({ appKey, reason, country, phone });
};
