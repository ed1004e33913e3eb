// The request that a configured vendor gets for a message.
import { isGsm7 } from "@telproof/smpp";
import type { OutboundMessage } from "../provider.ts";
import type { GenericOptions } from "./generic-options.ts";
import { filledTree, fillTemplate, type Values } from "./template.ts";

/** A request but for its signal. */
export interface VendorRequest {
  readonly url: string;
  readonly init: { readonly method: string; readonly headers: Headers; readonly body?: string };
}

/** Fills the vendor's templates with the message. `callback` is where its receipts are to go. */
export const requestFor = (
  message: OutboundMessage,
  options: GenericOptions,
  callback: string,
): VendorRequest => {
  const values = valuesOf(message, options, callback);
  const content = contentOf(options, values);
  const headers = new Headers(content && { "content-type": content.type });
  for (const [name, template] of Object.entries(options.headers))
    headers.set(name, fillTemplate(template, values, "header"));
  const init = { method: options.method, headers };
  return { url: urlOf(options, values), init: content ? { ...init, body: content.body } : init };
};

const valuesOf = (message: OutboundMessage, { sender }: GenericOptions, callback: string): Values => ({
  phone: message.phone,
  digits: message.phone.replace(/^\+/, ""),
  code: message.code,
  text: message.text,
  brand: message.brand,
  sender: message.sender ?? sender,
  id: message.id,
  language: message.language,
  minutes: String(message.minutes),
  // Kannel's numbers: 0 is the GSM alphabet, 2 is UCS-2.
  coding: isGsm7(message.text) ? "0" : "2",
  callback,
});

const urlOf = ({ url, query }: GenericOptions, values: Values): string => {
  const [path = "", ...more] = url.split("?");
  const fields = [
    ...(more.length > 0 ? [fillTemplate(more.join("?"), values, "url")] : []),
    ...(query === undefined ? [] : [encodeForm(query, values)]),
  ];
  return [fillTemplate(path, values, "path"), fields.join("&")].filter((it) => it !== "").join("?");
};

/** Spaces become %20, which vendors that never learned of + understand as well. */
const encodeForm = (fields: Readonly<Record<string, string>>, values: Values): string =>
  Object.entries(fields)
    .map(([name, template]) => [name, fillTemplate(template, values, "plain")])
    .map((pair) => pair.map((it) => encodeURIComponent(it.toWellFormed())).join("="))
    .join("&");

const form = "application/x-www-form-urlencoded";

const types = {
  xml: "text/xml; charset=utf-8",
  json: "application/json",
  url: form,
  plain: "text/plain; charset=utf-8",
} as const;

const contentOf = ({ form: fields, json, body, escape: place = "plain" }: GenericOptions, values: Values) => {
  if (fields !== undefined) return { type: form, body: encodeForm(fields, values) };
  if (json !== undefined) return { type: types.json, body: JSON.stringify(filledTree(json, values)) };
  if (body !== undefined) return { type: types[place], body: fillTemplate(body, values, place) };
  return undefined;
};
