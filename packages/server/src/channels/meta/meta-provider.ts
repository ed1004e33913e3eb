// Carries WhatsApp messages through Meta's Cloud API. Speaks HTTP itself: Meta's own SDK for Node is no longer kept, and it
// can be handed neither a fetch nor a signal to give up by.
import { exchange } from "../exchange.ts";
import type { Callback, CallbackAnswer, Provider, ProviderContext } from "../provider.ts";
import { sameText } from "../same-text.ts";
import { handoverFrom, member, type Reading } from "../vendor-answer.ts";
import { metaError } from "./meta-error.ts";
import { metaMessage } from "./meta-message.ts";
import type { MetaOptions } from "./meta-options.ts";
import { metaReceipts } from "./meta-receipt.ts";
import { isMetas } from "./meta-signature.ts";

/**
 * A provider for one WhatsApp number.
 * @example createMetaProvider(metaOptions.parse({ kind: "meta", accessToken, phoneNumberId, template }), context)
 */
export const createMetaProvider = (options: MetaOptions, context: ProviderContext): Provider => ({
  name: "meta",
  channels: ["whatsapp"],
  // The opaque data is handed back, not compared: the same request twice is two messages.
  idempotent: false,
  send: async (message, signal) => {
    const url = `${options.baseUrl.replace(/\/+$/, "")}/${options.version}/${options.phoneNumberId}/messages`;
    const headers = {
      accept: "application/json",
      authorization: `Bearer ${options.accessToken}`,
      "content-type": "application/json",
      // Meta's specification gives the form: name and a version of three parts.
      "user-agent": "Telproof/1.0.0",
    };
    const init = { method: "POST", headers, body: JSON.stringify(metaMessage(message, options)), signal };
    return handoverFrom(await exchange(context.fetch, url, init), reading);
  },
  receive: (callback) =>
    callback.method === "GET" ? answerChallenge(callback, options) : answerCallback(callback, options),
});

const reading: Reading = {
  reference: (body) => {
    const messages = member(body, "messages");
    const id = Array.isArray(messages) ? member(messages[0], "id") : undefined;
    return typeof id === "string" && /^[\w.=+/-]{1,200}$/.test(id) ? id : undefined;
  },
  error: (body) => metaError(member(member(body, "error"), "code")),
};

const denied: CallbackAnswer = { status: 403, body: "", receipts: [] };

/** Meta's first call to a webhook: if its verify token is right, the challenge is sent back. */
const answerChallenge = ({ url }: Callback, { verifyToken }: MetaOptions): CallbackAnswer => {
  const query = URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams();
  const challenge = query.get("hub.challenge") ?? "";
  const known = verifyToken !== undefined && sameText(query.get("hub.verify_token"), verifyToken);
  if (!known || query.get("hub.mode") !== "subscribe" || !/^[\w-]{1,200}$/.test(challenge)) return denied;
  return { status: 200, body: challenge, receipts: [] };
};

const answerCallback = (callback: Callback, { appSecret }: MetaOptions): CallbackAnswer =>
  appSecret !== undefined && isMetas(callback, appSecret)
    ? { status: 200, body: "", receipts: metaReceipts(callback.body) }
    : denied;
