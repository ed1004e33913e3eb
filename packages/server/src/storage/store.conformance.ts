// The conformance suites of all ports to a store. An engine's own test calls this with a way to open a fresh store, and
// `describeDurability` for one that outlives its process.
import type { Store } from "../service/store.ts";
import { describeAccessRules } from "./access-rules.conformance.ts";
import { describeErasure } from "./erasure.conformance.ts";
import { describeEvents } from "./events.conformance.ts";
import { describeLeases } from "./leases.conformance.ts";
import { describeLookups } from "./lookups.conformance.ts";
import { describeOutbox } from "./outbox.conformance.ts";
import { describePurge } from "./purge.conformance.ts";
import { describeRecords } from "./records.conformance.ts";
import { describeRefusals } from "./refusals.conformance.ts";
import { describeRequesters } from "./requesters.conformance.ts";
import { describeVerifications } from "./verifications.conformance.ts";
import { describeWaitBounds } from "./wait-bounds.conformance.ts";
import { describeWebhookQueue } from "./webhooks.conformance.ts";

const suites = [
  describeAccessRules,
  describeErasure,
  describeEvents,
  describeLeases,
  describeLookups,
  describeOutbox,
  describePurge,
  describeRecords,
  describeRefusals,
  describeRequesters,
  describeVerifications,
  describeWaitBounds,
  describeWebhookQueue,
];

/** Holds a store against its ports. `open` gives a fresh, empty store. */
export const describeStore = (name: string, open: () => Promise<Store>): void => {
  for (const describeSuite of suites) describeSuite(name, open);
};
