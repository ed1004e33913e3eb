// The endpoints that only a site's back end uses: siteverify, normalize, and the inbox of a test app.
import type { RequestHandler } from "express";
import type { NumberFault, Phone } from "../../core/phone/phone-number.ts";
import { authenticate } from "../../http/authenticate.ts";
import { bearerToken } from "../../http/authorization.ts";
import { type Fields, readFields } from "../../http/fields.ts";
import { carrierOf } from "../../numbering/carrier-names.ts";
import { createRefusedOutcome } from "../../service/commit.ts";
import { type InboxMessage, readInbox } from "../../service/inbox.ts";
import type { Ports } from "../../service/ports.ts";
import { type Redeemed, redeemProof } from "../../service/proofs.ts";
import { readPhone } from "../../service/read-phone.ts";
import { plainRefusal, unknownApp } from "./errors.ts";
import type { NativeEndpoint } from "./pipeline.ts";
import * as schema from "./schema.ts";
import { renderRefusal } from "./wire.ts";

/** `siteverify`: a captcha service's contract, so its errors are its own. An empty field counts as missing, as there. */
export const siteverify =
  (ports: Ports): RequestHandler =>
  async (request, response) => {
    const app = await ports.store.app(String(request.params["appKey"]));
    const fields = readFields(request.body);
    const refuseSiteverify = (code: SiteverifyError) => response.json(failure(code));
    if (!fields) return refuseSiteverify("bad-request");
    const secret = inputOf(fields, ["secret_key", "secret"]);
    const proof = inputOf(fields, ["proof", "response"]);
    const idempotencyKey = inputOf(fields, ["idempotency_key"]);
    if (secret === "missing") return refuseSiteverify("missing-input-secret");
    const origin = request.get("origin");
    const allowed =
      app &&
      secret !== "invalid" &&
      "caller" in authenticate(app, { origin, secret: secret.value, now: ports.clock.wall() });
    if (!allowed) return refuseSiteverify("invalid-input-secret");
    if (proof === "missing") return refuseSiteverify("missing-input-response");
    if (proof === "invalid") return refuseSiteverify("invalid-input-response");
    if (idempotencyKey === "invalid") return refuseSiteverify("bad-request");
    const asked = {
      app,
      proof: proof.value,
      idempotencyKey: idempotencyKey === "missing" ? undefined : idempotencyKey.value,
    };
    return response.json(siteverifyAnswer(await redeemProof(ports, asked)));
  };

/** The first of the names that was sent, if its value is one that the schema allows. */
const inputOf = (
  fields: Fields,
  names: readonly (keyof typeof schema.siteverifyRequest.shape)[],
): "missing" | "invalid" | { readonly value: string } => {
  const name = names.find((it) => fields[it] !== undefined);
  if (name === undefined) return "missing";
  const { data } = schema.siteverifyRequest.shape[name].safeParse(fields[name]);
  return data === undefined ? "invalid" : { value: data };
};

type SiteverifyError = schema.SiteverifyAnswer["error-codes"][number];

const failure = (code: SiteverifyError): schema.SiteverifyAnswer => ({
  success: false,
  "error-codes": [code],
});

const refusalNames: Readonly<Record<Extract<Redeemed, { refusal: string }>["refusal"], SiteverifyError>> = {
  invalid: "invalid-input-response",
  wrong_app: "invalid-input-response",
  wrong_action: "invalid-input-response",
  expired: "timeout-or-duplicate",
  redeemed: "timeout-or-duplicate",
};

const siteverifyAnswer = (redeemed: Redeemed): schema.SiteverifyAnswer => {
  if ("refusal" in redeemed) return failure(refusalNames[redeemed.refusal]);
  const { claims } = redeemed;
  return {
    success: true,
    "error-codes": [],
    phone: claims.phone,
    country: claims.country,
    channel: schema.services.parse(claims.channel),
    hostname: claims.origin === null ? null : new URL(claims.origin).hostname,
    challenge_ts: new Date(claims.auth_time * 1000).toISOString(),
    verification_id: claims.sub,
    code_length: claims.code_length,
  };
};

/** `normalize`. */
export const normalizeEndpoint = (ports: Ports): NativeEndpoint<schema.NormalizeRequest> => ({
  schema: schema.normalizeRequest,
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

const reasonOf = (message: schema.WireError, fault: NumberFault): string =>
  message === "ERROR_INVALID_NUMBER" ? fault : message;

/** Numbers of the North American plan fall into area, block and subscriber; other plans have no such parts. */
const renderPhone = (phone: Phone): schema.NormalizeAnswer => {
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
    return response.json({ messages: messages.map(renderInboxMessage) } satisfies schema.InboxAnswer);
  };

const renderInboxMessage = ({
  createdAt,
  ...message
}: InboxMessage): schema.InboxAnswer["messages"][number] => ({
  ...message,
  created_at: new Date(createdAt).toISOString(),
});
