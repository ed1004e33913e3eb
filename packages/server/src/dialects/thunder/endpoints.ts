// The paths that name a verification: check, search, cancel.
import type { Request } from "express";
import type { SentMessage, Verification } from "../../core/verification/verification.ts";
import { dateTime } from "../../http/date-time.ts";
import { noFields } from "../../http/endpoint.ts";
import type { Reply } from "../../http/reply.ts";
import type { App } from "../../service/app.ts";
import { checkCode } from "../../service/check-code.ts";
import { cancelVerification } from "../../service/control.ts";
import { lookUp } from "../../service/look-up.ts";
import type { Ports } from "../../service/ports.ts";
import { expiryOf } from "./expiry.ts";
import type { ThunderEndpoint } from "./pipeline.ts";
import { defaultSender } from "./schema.ts";
import { renderOutcome, renderState } from "./wire.ts";

const caller = { kind: "backend" } as const;
const renderStatus = (id: string, status: string): Reply => ({ body: { id, status }, outcome: status });
const idOf = ({ params }: Request): string => String(params["id"]);

/** `GET verify/check/{id}/{token}`. */
export const checkEndpoint = (ports: Ports): ThunderEndpoint<unknown> => ({
  schema: noFields,
  handle: async ({ app, request }) => {
    const [id, code] = [idOf(request), String(request.params["token"])];
    return renderStatus(id, renderOutcome(await checkCode(ports, { app, caller, handle: { id }, code })));
  },
});

/** `GET verify/cancel/{id}`. */
export const cancelEndpoint = (ports: Ports): ThunderEndpoint<unknown> => ({
  schema: noFields,
  handle: async ({ app, request }) => {
    const id = idOf(request);
    return renderStatus(id, renderOutcome(await cancelVerification(ports, { app, caller, handle: { id } })));
  },
});

/** `GET verify/search/{id}`. An unknown id is answered as a check answers it. */
export const searchEndpoint = (ports: Ports): ThunderEndpoint<unknown> => ({
  schema: noFields,
  handle: async ({ app, request }) => {
    const id = idOf(request);
    const { verification: it } = await lookUp(ports, { app, caller, handle: { id } });
    if (!it) return renderStatus(id, "failed");
    const [to, status] = [it.phone.slice(1), renderState(it)];
    const dates = { created_at: dateTime(it.createdAt), expire_at: dateTime(expiryOf(it)) };
    const channels = it.messages.map((sent, index) =>
      renderMessage(ports, app, { it, sent, number: index + 1 }),
    );
    return { body: { id, to, reference: it.reference, status, ...dates, channels }, outcome: status };
  },
});

interface NumberedMessage {
  readonly it: Verification;
  readonly sent: SentMessage;
  readonly number: number;
}

const renderMessage = ({ digest }: Ports, app: App, { it, sent, number }: NumberedMessage) => {
  const event_id = `${it.id}:${number}`;
  return {
    id: uuidOf(digest(event_id)),
    to: it.phone.slice(1),
    from: it.workflow[number - 1]?.sender ?? app.message.sender ?? defaultSender,
    channel: sent.channel,
    event_id,
    created_at: dateTime(sent.at),
    status: sent.delivery === "failed" ? "failed" : null,
  };
};

/** A message has no id of its own here; this one is made of what it is, so that it stays the same. */
const uuidOf = (digest: string): string =>
  Buffer.from(digest, "base64url")
    .toString("hex", 0, 16)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
