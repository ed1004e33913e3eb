// The two ways to begin: a verification, and the confirmation of a payment (PSD2).
import type { ParsedPhone } from "../../core/phone/phone-number.ts";
import type { MessageOptions } from "../../core/verification/verification.ts";
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";
import { reachableSteps } from "../../service/reachability.ts";
import { readPhone } from "../../service/read-phone.ts";
import { sendCode } from "../../service/send-code.ts";
import type { NexmoEndpoint } from "./pipeline.ts";
import * as schema from "./schema.ts";
import { noPinCode, renderRefusal, unsupportedNetwork } from "./wire.ts";
import { nexmoWorkflow } from "./workflow.ts";

/** Begins a verification. */
export const requestEndpoint = (ports: Ports): NexmoEndpoint<schema.VerifyRequest> => ({
  call: "request",
  root: "verify_response",
  schema: schema.verifyRequest,
  handle: async ({ app, fields }) => {
    const { brand, sender_id: sender, pin_code: givenCode } = fields;
    // Nexmo takes codes of an account's own once that is agreed on; here it is the app that may send texts of its own.
    if (givenCode !== undefined && !app.directSms) return noPinCode;
    const phone = readPhone(app, fields.number, fields.country);
    if (!isOfType(phone, fields.require_type)) return unsupportedNetwork;
    return start(ports, app, { fields, phone, message: { brand, sender }, givenCode });
  },
});

/**
 * Asks for the confirmation of a payment. The message names amount and payee, as PSD2 wants it to, in words that need
 * no translation.
 */
export const paymentEndpoint = (ports: Ports): NexmoEndpoint<schema.Psd2Request> => ({
  call: "request",
  root: "verify_response",
  schema: schema.psd2Request,
  handle: async ({ app, fields }) => {
    const phone = readPhone(app, fields.number, fields.country);
    const template = `{brand}: ${fields.amount} EUR. Code: {code} ({minutes} min)`;
    return start(ports, app, { fields, phone, message: { brand: fields.payee, template } });
  },
});

/** A number whose type nobody knows is taken for any. */
const isOfType = (parsed: ParsedPhone, required: schema.VerifyRequest["require_type"]): boolean => {
  if (required === undefined || required === "all" || "fault" in parsed) return true;
  return parsed.phone.type === "UNKNOWN" || parsed.phone.type.toLowerCase() === required;
};

interface Beginning {
  readonly fields: Omit<schema.Psd2Request, "payee" | "amount">;
  readonly phone: ParsedPhone;
  readonly message: MessageOptions;
  readonly givenCode?: string | undefined;
}

const start = async (
  ports: Ports,
  app: App,
  { fields, phone, message, givenCode }: Beginning,
): Promise<schema.Failure | schema.Started> => {
  const { pin_expiry: pinExpiry, next_event_wait: nextEventWait } = fields;
  const whole = nexmoWorkflow(fields.workflow_id, { pinExpiry, nextEventWait });
  const workflow = reachableSteps(ports.router, app, { parsed: phone, workflow: whole });
  const id = ports.newId().replaceAll("-", "");
  const { refusal } = await sendCode(ports, {
    app,
    caller: { kind: "backend" },
    channel: workflow[0].channel,
    policy: {
      ...schema.nexmoPolicy,
      codeLength: givenCode?.replaceAll("-", "").length ?? fields.code_length,
      codeTtl: workflow[0].validFor,
    },
    phone,
    id,
    locale: fields.lg ?? null,
    workflow,
    message,
    givenCode,
  });
  return refusal ? renderRefusal(refusal, "request") : { request_id: id, status: "0" };
};
