// Reads an idempotency key and sums up what was asked under it.
import type { Channel } from "../../core/channel.ts";
import type { App } from "../../service/app.ts";
import type { Caller } from "../../service/caller.ts";
import type { SendCommand } from "../../service/send-code.ts";
import { plainRefusal } from "./errors.ts";
import type { CodeRequest, RefusalAnswer } from "./schema.ts";

/** Anybody can send anything from a browser, so its keys must be too long to be met by chance or guessed. */
const browserMinimum = 16;

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
  if (key.length > 64 || key.length < (caller.kind === "browser" ? browserMinimum : 1))
    return {
      refusal: plainRefusal("ERROR_INVALID_PARAMETERS", { field: "idempotency_key", reason: "malformed" }),
    };
  const { idempotency_key: _key, secret_key: _secret, api_key: _apiKey, ...rest } = asked.fields;
  const whose = caller.kind === "browser" ? caller.origin : "backend";
  return {
    request: {
      key: JSON.stringify([app.appKey, whose, key]),
      asked: JSON.stringify([asked.channel, Object.entries(rest).sort()]),
    },
  };
};
