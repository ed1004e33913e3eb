// Records receipts: finds the delivery that a receipt is about, and decides what it changes.
import { recordDelivery, recordFailure } from "../core/verification/receipt.ts";
import type { AppStore } from "./app-store.ts";
import { type CommitPorts, commit } from "./commit.ts";
import type { DeliveryRecord, DeliveryStore } from "./delivery-store.ts";
import { longestRetry, retryOutages } from "./retry-outages.ts";

/** A provider's receipt for a message. */
export interface ReceivedReceipt {
  readonly about: { readonly id: string } | { readonly reference: string };
  readonly state: "delivered" | "failed";
  /** Why it failed; names causes, never a number or a text. */
  readonly why: string;
}

/** What receipts need. */
export interface ReceiptPorts extends CommitPorts {
  readonly store: CommitPorts["store"] & Pick<DeliveryStore, "deliveryOf"> & Pick<AppStore, "app">;
  readonly outbox: { dispatch: Parameters<typeof commit>[2] };
}

/**
 * A receipt may arrive before its message's handover is stored: the delivery is looked up again after these milliseconds. While
 * the store does not answer that takes until handovers are not tried any more.
 */
const lookAgain: readonly number[] = [500, 5000, longestRetry];

/** For so long a vendor waits for its answer, in ms. */
const longestAnswer = 5000;

/** Records a receipt of `provider`. Resolves when it is stored, or a later look-up is scheduled; rejects when it can't be stored. */
export const takeReceipt = (ports: ReceiptPorts, provider: string, receipt: ReceivedReceipt): Promise<void> =>
  retryOutages(() => lookUp(ports, provider, { receipt, pauses: lookAgain }), ports.clock, longestAnswer);

interface LookUp {
  readonly receipt: ReceivedReceipt;
  /** Until the next look-ups. */
  readonly pauses: readonly number[];
}

const lookUp = async (ports: ReceiptPorts, provider: string, { receipt, pauses }: LookUp): Promise<void> => {
  const found = await ports.store.deliveryOf({ provider, ...receipt.about });
  if (found) return keep(ports, provider, { receipt, found });
  const [pause, ...later] = pauses;
  if (pause === undefined) return ports.journal.note({ event: "receipt_unknown", provider });
  ports.clock.after(pause, () => {
    retryOutages(() => lookUp(ports, provider, { receipt, pauses: later }), ports.clock).catch(
      (fault: unknown) => ports.journal.fault("receipt", fault),
    );
  });
};

const keep = async (
  ports: ReceiptPorts,
  provider: string,
  { receipt, found }: { readonly receipt: ReceivedReceipt; readonly found: DeliveryRecord },
): Promise<void> => {
  const { appKey, verificationId: id, message } = found;
  const app = await ports.store.app(appKey);
  if (!app) return;
  const { state, why } = receipt;
  await commit(
    ports,
    {
      app,
      ref: { appKey, id },
      command: "receipt",
      decide: (known, context) =>
        state === "delivered"
          ? recordDelivery({ message, provider }, known, context)
          : recordFailure({ message, provider, why }, known, context),
    },
    ports.outbox.dispatch,
  );
};
