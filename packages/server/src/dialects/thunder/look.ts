// The paths that name a verification: check, search, cancel.
import type { SentMessage, Verification } from "../../core/verification/verification.ts";
import { dateTime } from "../../http/date-time.ts";
import type { App } from "../../service/app.ts";
import { checkCode } from "../../service/check-code.ts";
import { cancelVerification } from "../../service/control.ts";
import { lookUp } from "../../service/look-up.ts";
import type { Ports } from "../../service/ports.ts";
import type { Answer } from "./errors.ts";
import { expiryOf } from "./expiry.ts";
import { defaultSender } from "./schema.ts";
import { stateWord, wordOf } from "./wire.ts";

const caller = { kind: "backend" } as const;
const statusAnswer = (id: string, status: string): Answer => ({ http: 200, body: { id, status } });

/** `GET verify/check/{id}/{token}`. */
export const checkEndpoint = async (
  ports: Ports,
  app: App,
  { id, token }: { readonly id: string; readonly token: string },
): Promise<Answer> =>
  statusAnswer(id, wordOf(await checkCode(ports, { app, caller, handle: { id }, code: token })));

/** `GET verify/cancel/{id}`. */
export const cancelEndpoint = async (ports: Ports, app: App, id: string): Promise<Answer> =>
  statusAnswer(id, wordOf(await cancelVerification(ports, { app, caller, handle: { id } })));

/** `GET verify/search/{id}`. An unknown id is answered as a check answers it. */
export const searchEndpoint = async (ports: Ports, app: App, id: string): Promise<Answer> => {
  const { verification: it } = await lookUp(ports, { app, caller, handle: { id } });
  if (!it) return statusAnswer(id, "failed");
  const to = it.phone.slice(1);
  const dates = { created_at: dateTime(it.createdAt), expire_at: dateTime(expiryOf(it)) };
  const channels = it.messages.map((sent, index) =>
    describeMessage(ports, app, { it, sent, number: index + 1 }),
  );
  return { http: 200, body: { id, to, reference: it.reference, status: stateWord(it), ...dates, channels } };
};

interface NumberedMessage {
  readonly it: Verification;
  readonly sent: SentMessage;
  readonly number: number;
}

const describeMessage = ({ digest }: Ports, app: App, { it, sent, number }: NumberedMessage) => {
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
