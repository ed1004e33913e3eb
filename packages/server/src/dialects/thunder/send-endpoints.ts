// `POST verify/send` and the flat `POST verify` of 2019.

import type { z } from "zod";
import { isSamePhone } from "../../core/phone/phone-number.ts";
import type { Verification } from "../../core/verification/verification.ts";
import { dateTime } from "../../http/date-time.ts";
import type { Reply } from "../../http/reply.ts";
import type { Ports } from "../../service/ports.ts";
import { unprocessable } from "./errors.ts";
import { expiryOf } from "./expiry.ts";
import type { ThunderEndpoint } from "./pipeline.ts";
import { type Channel, flatRequest, sendRequest } from "./schema.ts";
import { startVerification } from "./start-verification.ts";
import { renderRefusal } from "./wire.ts";
import type { ThunderChannel } from "./workflow.ts";

/** `POST verify/send`: answered with `foreign_id`, or with `to` and `reference` where the request has that older name. */
export const sendEndpoint = (ports: Ports): ThunderEndpoint<z.infer<typeof sendRequest>> => ({
  schema: sendRequest,
  handle: async ({ app, fields: { payload, channels, ...outer } }) => {
    const [first, ...others] = channels.map(({ recipient, ...it }): ThunderChannel => it);
    const { to } = channels[0]?.recipient ?? {};
    if (!first || to === undefined) throw new Error("A request without channels was taken.");
    const stranger = channels.findIndex(({ recipient }) => !isSamePhone(recipient.to, to));
    if (stranger > 0) return oneNumberOnly(`channels.${stranger}.recipient.to`);
    const foreign_id = payload.foreign_id ?? outer.foreign_id;
    const reference = payload.reference ?? outer.reference;
    const { length, timeout, token, template } = payload;
    const outcome = await startVerification(ports, app, {
      to,
      channels: [first, ...others],
      length,
      timeout,
      token,
      template,
      reference: foreign_id ?? reference,
    });
    const places = { number: "channels.0.recipient.to", channel: "channels.0.name" };
    if (outcome.refusal) return renderRefusal(outcome.refusal, outcome.now, places);
    const named = foreign_id === undefined && reference !== undefined;
    return renderSendResponse(
      outcome.verification,
      named ? { to: digits(to), reference } : { foreign_id: foreign_id ?? null },
    );
  },
});

/** `POST verify`, flat, by SMS; answered with `recipient`, or `to` where the request has that. */
export const flatEndpoint = (ports: Ports): ThunderEndpoint<z.infer<typeof flatRequest>> => ({
  schema: flatRequest,
  handle: async ({ app, fields }) => {
    const { recipient, to, originator, length, timeout, token, template, ...rest } = fields;
    const name = recipient === undefined ? "to" : "recipient";
    const number = recipient ?? to ?? "";
    const reference = rest.reference ?? rest.foreign_id;
    const outcome = await startVerification(ports, app, {
      to: number,
      channels: [{ name: "sms", order: 0, from: originator }],
      length,
      timeout,
      token,
      template,
      reference,
    });
    if (outcome.refusal) return renderRefusal(outcome.refusal, outcome.now, { number: name, channel: name });
    return renderSendResponse(outcome.verification, { [name]: digits(number), reference: reference ?? null });
  },
});

const digits = (number: Channel["recipient"]["to"]): string => number.replace(/\D/g, "").replace(/^00/, "");

const oneNumberOnly = (field: string): Reply =>
  unprocessable({ [field]: `The ${field} must be the same as that of the other channels.` });

const renderSendResponse = (it: Verification, more: object): Reply => {
  const { id, createdAt } = it;
  const dates = { created_at: dateTime(createdAt), expire_at: dateTime(expiryOf(it)) };
  return { outcome: "sent", body: { id, status: "sent", ...more, ...dates } };
};
