// What a decision made of a verification, in the words of webhooks. Compares before and after; decides nothing.
import type { TrailEntry } from "./trail.ts";
import type { Verification } from "./verification.ts";

/** What happened to a verification. */
export type News =
  | { readonly kind: "created" | "verified" | "failed" | "expired" | "canceled" }
  | { readonly kind: "delivered" | "undeliverable"; readonly message: number };

/** What is new in `after`. */
export const newsOf = (
  before: Verification | undefined,
  after: Verification | undefined,
): readonly News[] => {
  if (!after || after === before) return [];
  const begun = after.state === "pending" && after.createdAt !== before?.createdAt;
  const ended = after.state !== "pending" && after.state !== before?.state;
  return [
    ...(begun ? [{ kind: "created" } as const] : []),
    ...after.trail.slice(before?.trail.length ?? 0).flatMap(fate),
    ...(ended ? [{ kind: after.state } as const] : []),
  ];
};

const fate = (entry: TrailEntry): readonly News[] => {
  switch (entry.event) {
    case "delivered":
    case "undeliverable":
      return [{ kind: entry.event, message: entry.message }];
    case "sent":
    case "guess":
      return [];
  }
};
