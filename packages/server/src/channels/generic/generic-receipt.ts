// Receipts of configured vendors. The URL that a vendor is given names the message and is signed for it: who was not given
// it cannot bring receipts. It stays valid, as vendors may report days later.
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Callback, CallbackAnswer, Receipt } from "../provider.ts";
import type { ReceiptRule } from "./generic-options.ts";
import { wordAt } from "./json-pointer.ts";

const signature = (id: string, secret: string) => createHmac("sha256", secret).update(id).digest("base64url");

/** The URL to which a vendor reports what became of message `id`. */
export const callbackFor = (id: string, base: string, secret: string): string => {
  const url = new URL(base);
  url.searchParams.set("id", id);
  url.searchParams.set("sig", signature(id, secret));
  return url.href;
};

/** Reads a vendor's request to such a URL. */
export const receiptsIn = (callback: Callback, rule: ReceiptRule, secret: string): CallbackAnswer => {
  const query = fieldsOf(callback.url);
  const id = query.get("id");
  if (id === null || !same(query.get("sig") ?? "", signature(id, secret)))
    return { status: 401, body: "", receipts: [] };
  const state = stateIn(callback, query, rule);
  return { status: 200, body: "", receipts: state === undefined ? [] : receiptsOf(id, state, rule) };
};

const fieldsOf = (url: string) => (URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams());

const same = (one: string, other: string) => {
  const [ours, theirs] = [Buffer.from(one), Buffer.from(other)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
};

const stateIn = ({ body }: Callback, query: URLSearchParams, rule: ReceiptRule): string | undefined => {
  switch (rule.in) {
    case "query":
      return query.get(rule.field) ?? undefined;
    case "form":
      return new URLSearchParams(Buffer.from(body).toString()).get(rule.field) ?? undefined;
    case "json":
      return wordAt(Buffer.from(body).toString(), rule.field);
  }
};

/** A state that the operator did not name is an intermediate one: nothing to report. */
const receiptsOf = (id: string, state: string, rule: ReceiptRule): readonly Receipt[] => {
  if (rule.delivered.includes(state)) return [{ about: { id }, state: "delivered", why: "" }];
  if (rule.failed.includes(state)) return [{ about: { id }, state: "failed", why: `state ${state}` }];
  return [];
};
