// Reads an idempotency key and sums up what was asked under it.
import type { Channel } from "../../core/channel.ts";
import { identifyRequest, shortestBrowserKey } from "../../http/request-identity.ts";
import type { App } from "../../service/app.ts";
import type { Caller } from "../../service/caller.ts";
import type { SendCommand } from "../../service/send-code.ts";
import { plainRefusal } from "./direct-errors.ts";
import type { RefusalAnswer } from "./refusal-schema.ts";
import type { CodeRequest } from "./send-schema.ts";

/** The request's identity, if it has one, or why its key cannot be taken. */
export type Identified = { readonly request: SendCommand["request"] } | { readonly refusal: RefusalAnswer };

/** The idempotency key of a send: field or header. Keys of browsers and of back ends never meet. */
export const requestOf = (
  app: App,
  caller: Caller,
  asked: { readonly fields: CodeRequest; readonly header: string | undefined; readonly channel: Channel },
): Identified => {
  const key = asked.fields.idempotency_key ?? asked.header;
  if (key === undefined) return { request: undefined };
  if (key.length > 64 || key.length < (caller.kind === "browser" ? shortestBrowserKey : 1))
    return {
      refusal: plainRefusal("ERROR_INVALID_PARAMETERS", { field: "idempotency_key", reason: "malformed" }),
    };
  const { idempotency_key: _key, secret_key: _secret, api_key: _apiKey, ...rest } = asked.fields;
  return {
    request: identifyRequest(app, caller, { key, asked: [asked.channel, Object.entries(rest).sort()] }),
  };
};
