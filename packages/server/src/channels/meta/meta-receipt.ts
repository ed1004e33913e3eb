// Reads what Meta's webhooks say of messages: many may come at once. The caller has checked that they are genuine.
import { parseJson } from "../../parse-json.ts";
import type { Receipt } from "../provider.ts";
import { member } from "../vendor-answer.ts";
import { metaError } from "./meta-error.ts";

/** Final states; `sent` is on the way to one. */
const states: Readonly<Record<string, Receipt["state"]>> = {
  delivered: "delivered",
  read: "delivered",
  failed: "failed",
};

/** The receipts in a genuine webhook: entry → changes → value → statuses. */
export const metaReceipts = (body: Uint8Array): readonly Receipt[] =>
  list(parseJson(body), "entry")
    .flatMap((entry) => list(entry, "changes"))
    .flatMap((change) => list(member(change, "value"), "statuses"))
    .flatMap((status) => receipt(status));

const receipt = (it: unknown): readonly Receipt[] => {
  const status = member(it, "status");
  const state = typeof status === "string" && Object.hasOwn(states, status) ? states[status] : undefined;
  const about = subject(it);
  if (state === undefined || about === undefined) return [];
  return [{ about, state, why: state === "failed" ? reason(it) : "" }];
};

const subject = (it: unknown): Receipt["about"] | undefined => {
  const id = text(member(it, "biz_opaque_callback_data"));
  if (id !== undefined) return { id };
  const reference = text(member(it, "id"));
  return reference === undefined ? undefined : { reference };
};

const reason = (it: unknown): string => {
  const error = metaError(member(list(it, "errors")[0], "code"))?.why;
  return error === undefined ? "failed" : `failed, ${error}`;
};

const text = (it: unknown): string | undefined => (typeof it === "string" && it !== "" ? it : undefined);

const list = (it: unknown, name: string): readonly unknown[] => {
  const value = member(it, name);
  return Array.isArray(value) ? value : [];
};
