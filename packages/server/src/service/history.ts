// Everything a verification went through, for whoever has to find out why a code did not come: the machine's own trail
// and what became of each delivery, as one list.
import type { Channel } from "../core/channel.ts";
import type { TrailEntry } from "../core/verification/trail.ts";
import type { Verification } from "../core/verification/verification.ts";
import type { DeliveryRecord, Store } from "./store.ts";

/** One thing that happened. Moments are Unix milliseconds; messages are counted from 1. */
export type HistoryEvent = { readonly at: number } & (
  | { readonly event: "created" | "verified" | "failed" | "expired" | "canceled" | "wrong-guess" }
  | {
      readonly event: "sent";
      readonly message: number;
      readonly channel: Channel;
      readonly code: "same" | "new";
    }
  | {
      readonly event: "handed-over";
      readonly message: number;
      readonly provider: string;
      /** Tries before this one that may have sent it too. */
      readonly tries: number;
    }
  | {
      readonly event: "unanswered";
      readonly message: number;
      readonly provider: string;
      readonly why: string;
    }
  | { readonly event: "delivered"; readonly message: number }
  | { readonly event: "undeliverable"; readonly message: number; readonly why: string }
);

/** The verification's history, oldest first. */
export const historyOf = async (store: Store, it: Verification): Promise<readonly HistoryEvent[]> => {
  const deliveries = await store.deliveries(it.id);
  const all: readonly HistoryEvent[] = [
    { event: "created", at: it.createdAt },
    ...it.trail.flatMap(fromTrail),
    ...deliveries.flatMap(settled),
    ...end(it),
  ];
  return all.toSorted((a, b) => a.at - b.at);
};

const fromTrail = (entry: TrailEntry): readonly HistoryEvent[] => {
  if (entry.event !== "guess") return [entry];
  // The right guess is the end, which the state tells.
  return entry.right ? [] : [{ event: "wrong-guess", at: entry.at }];
};

const settled = ({
  outcome,
  settledAt,
  message,
  provider,
  tries,
  why,
}: DeliveryRecord): readonly HistoryEvent[] => {
  if (settledAt === null || provider === null) return [];
  switch (outcome) {
    case "handed-over":
      return [{ event: "handed-over", at: settledAt, message, provider, tries }];
    case "unanswered":
      return [{ event: "unanswered", at: settledAt, message, provider, why: why ?? "" }];
    case "open":
    case "given-up":
      return [];
  }
};

const end = (it: Verification): readonly HistoryEvent[] => {
  switch (it.state) {
    case "pending":
      return [];
    case "verified":
      return [{ event: "verified", at: it.verifiedAt }];
    case "failed":
    case "expired":
    case "canceled":
      return [{ event: it.state, at: it.endedAt }];
  }
};
