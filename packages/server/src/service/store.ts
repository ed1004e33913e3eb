// The ports to a store, together. Each use case asks for the ones it needs; an engine implements them all and passes their
// conformance suites (`storage/*.conformance.ts`). A store that cannot answer throws.

import type { AccessRuleStore } from "./access-rule-store.ts";
import type { AppStore } from "./app-store.ts";
import type { DeliveryStore } from "./delivery-store.ts";
import type { InboxStore } from "./inbox-store.ts";
import type { MaintenanceStore } from "./maintenance-store.ts";
import type { ProofStore } from "./proof-store.ts";
import type { RecordStore } from "./record-store.ts";
import type { RefusalStore } from "./refusal-store.ts";
import type { RequesterStore } from "./requester-store.ts";
import type { VerificationStore } from "./verification-store.ts";
import type { WebhookStore } from "./webhook-store.ts";

/** What every engine implements. */
export interface Store
  extends AppStore,
    AccessRuleStore,
    VerificationStore,
    RecordStore,
    DeliveryStore,
    WebhookStore,
    ProofStore,
    RefusalStore,
    InboxStore,
    RequesterStore,
    MaintenanceStore {}
