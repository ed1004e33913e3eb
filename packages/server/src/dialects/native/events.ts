// A verification's history as the native API writes it.
import type { Verification } from "../../core/verification/verification.ts";
import { type HistoryEvent, historyOf } from "../../service/history.ts";
import type { Store } from "../../service/store.ts";
import type { StatusAnswer } from "./schema.ts";

type WireEvent = NonNullable<StatusAnswer["events"]>[number];

/** Everything that happened, oldest first. */
export const events = async (store: Store, it: Verification): Promise<WireEvent[]> =>
  (await historyOf(store, it)).map(written);

const written = (it: HistoryEvent): WireEvent => {
  const at = Math.floor(it.at / 1000);
  switch (it.event) {
    case "created":
    case "verified":
    case "failed":
    case "expired":
    case "canceled":
    case "wrong-guess":
      return { event: it.event, at };
    case "sent":
      return { event: it.event, at, attempt: it.message, service: it.channel, code: it.code };
    case "handed-over":
      return { event: it.event, at, attempt: it.message, provider: it.provider };
    case "unanswered":
      return { event: it.event, at, attempt: it.message, provider: it.provider, reason: it.why };
    case "delivered":
      return { event: it.event, at, attempt: it.message };
    case "undeliverable":
      return { event: it.event, at, attempt: it.message, reason: it.why };
  }
};
