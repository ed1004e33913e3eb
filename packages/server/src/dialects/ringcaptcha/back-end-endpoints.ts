// The endpoints that only a site's back end uses: siteverify, normalize, and the inbox of a test app.
import type { RequestHandler } from "express";
import type { NumberFault, Phone } from "../../core/phone/phone-number.ts";
import { authenticate } from "../../http/authenticate.ts";
import { bearerToken } from "../../http/authorization.ts";
import { isFieldNamed, readFields } from "../../http/fields.ts";
import { renderSiteverified, type Siteverified, siteverify } from "../../http/siteverify.ts";
import { carrierOf } from "../../numbering/carrier-names.ts";
import { createRefusedOutcome } from "../../service/commit.ts";
import { type InboxMessage, readInbox } from "../../service/inbox.ts";
import type { Ports } from "../../service/ports.ts";
import { readPhone } from "../../service/read-phone.ts";
import {
  type InboxAnswer,
  type NormalizeAnswer,
  type NormalizeRequest,
  normalizeRequest,
  type SiteverifyAnswer,
  siteverifyRequest,
} from "./back-end-schema.ts";
import { plainRefusal, unknownApp } from "./direct-errors.ts";
import { services } from "./direct-fields.ts";
import type { DirectEndpoint } from "./direct-pipeline.ts";
import { renderRefusal } from "./direct-wire.ts";
import type { WireError } from "./refusal-schema.ts";

/** `siteverify`. */
export const siteverifyEndpoint =
  (ports: Ports): RequestHandler =>
  async (request, response) => {
    const app = await ports.store.app(String(request.params["appKey"]));
    const origin = request.get("origin");
    const isAllowed = (secret: string) =>
      app && "caller" in authenticate(app, { origin, secret, now: ports.clock.wall() });
    const siteverified = await siteverify(ports, {
      fields: readFields(request.body),
      namesAction: () => isFieldNamed(request, "action"),
      shape: siteverifyRequest.shape,
      findApp: async (secret) => (isAllowed(secret) ? app : undefined),
    });
    response.json(renderSiteverifyAnswer(siteverified));
  };

const renderSiteverifyAnswer = (siteverified: Siteverified): SiteverifyAnswer => {
  if ("error" in siteverified) return { success: false, "error-codes": [siteverified.error] };
  const { phone, country, ...rest } = renderSiteverified(siteverified);
  const channel = services.parse(siteverified.claims.channel);
  return { success: true, "error-codes": [], phone, country, channel, ...rest };
};

/** `normalize`. */
export const normalizeEndpoint = (ports: Ports): DirectEndpoint<NormalizeRequest> => ({
  schema: normalizeRequest,
  callers: ["backend"],
  handle: async ({ app, caller, fields }) => {
    const parsed = readPhone(app, fields.phone, fields.country);
    if ("phone" in parsed) return renderPhone(parsed.phone);
    const refusal = { reason: "invalid_number", fault: parsed.fault } as const;
    const outcome = createRefusedOutcome(refusal, ports.clock.now());
    const { message, ...answer } = renderRefusal(outcome, refusal, caller);
    // RingCaptcha documents one `message` here, and clients compare `reason` with the other name.
    return { ...answer, message: "ERROR_INVALID_NUMBER", reason: reasonOf(message, parsed.fault) };
  },
});

const reasonOf = (message: WireError, fault: NumberFault): string =>
  message === "ERROR_INVALID_NUMBER" ? fault : message;

/** Numbers of the North American plan fall into area, block and subscriber; other plans have no such parts. */
const renderPhone = (phone: Phone): NormalizeAnswer => {
  const american = phone.callingCode === "1" ? /^(\d{3})(\d{3})(\d{4})$/.exec(phone.national) : null;
  return {
    status: "SUCCESS",
    phone: phone.e164,
    country: phone.country,
    area: american?.[1] ?? null,
    block: american?.[2] ?? null,
    subscriber: american?.[3] ?? phone.national,
    type: phone.type,
    carrier: carrierOf(phone),
  };
};

/** `test/inbox`. A live app has none. */
export const inbox =
  (ports: Ports): RequestHandler =>
  async (request, response) => {
    const app = await ports.store.app(String(request.params["appKey"]));
    if (!app) return response.status(404).json(unknownApp);
    const secret = bearerToken(request.get("authorization"));
    const allowed =
      secret !== undefined &&
      "caller" in authenticate(app, { origin: request.get("origin"), secret, now: ports.clock.wall() });
    if (!allowed)
      return response.status(401).json(plainRefusal("ERROR_INVALID_SECRET_KEY", { field: "authorization" }));
    if (!app.test)
      return response
        .status(404)
        .json(plainRefusal("ERROR_NOT_FOUND", { reason: "Only test apps have an inbox." }));
    const asked: unknown = request.query["phone"];
    if (asked !== undefined && typeof asked !== "string")
      return response.json(
        plainRefusal("ERROR_INVALID_PARAMETERS", { field: "phone", reason: "not_a_single_value" }),
      );
    const messages = await readInbox(ports, app, asked);
    return response.json({ messages: messages.map(renderInboxMessage) } satisfies InboxAnswer);
  };

const renderInboxMessage = ({ createdAt, ...message }: InboxMessage): InboxAnswer["messages"][number] => ({
  ...message,
  created_at: new Date(createdAt).toISOString(),
});
