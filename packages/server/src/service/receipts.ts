// Takes receipts in: finds the delivery that one is about, and records what its provider says.
import { recordDelivery, recordFailure } from "../core/verification/receipt.ts";
import type { AppStore } from "./app-store.ts";
import { type CommitPorts, commit } from "./commit.ts";
import type { DeliveryRecord, DeliveryStore } from "./delivery-store.ts";

/** News of a message, as its provider told it. */
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

/** A receipt may come before the answer to its message is kept: it is looked for again after these milliseconds. */
const lookAgain: readonly number[] = [500, 5000];

/** Takes a receipt of `provider` in. Resolves when it is kept, or will be looked into again. */
export const takeReceipt = async (
  ports: ReceiptPorts,
  provider: string,
  { pauses = lookAgain, ...receipt }: ReceivedReceipt & { readonly pauses?: readonly number[] },
): Promise<void> => {
  const found = await ports.store.deliveryOf({ provider, ...receipt.about });
  if (found) return keep(ports, provider, { receipt, found });
  const [pause, ...later] = pauses;
  if (pause === undefined) return ports.journal.note({ event: "receipt-unknown", provider });
  ports.clock.after(pause, () => {
    takeReceipt(ports, provider, { ...receipt, pauses: later }).catch((fault: unknown) =>
      ports.journal.fault("receipt", fault),
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
