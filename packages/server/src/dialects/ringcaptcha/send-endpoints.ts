// Sends for RingCaptcha's clients: codes of four digits, several numbers in one request, texts of the site's own.
import type { Fields } from "../../http/fields.ts";
import type { VisitorLimits } from "../../http/visitor-limits.ts";
import { createRefusedOutcome } from "../../service/commit.ts";
import type { Ports } from "../../service/ports.ts";
import { offers } from "../../service/reachability.ts";
import { readPhone } from "../../service/read-phone.ts";
import { sendText } from "../../service/send-text.ts";
import { backEndFields } from "./choices.ts";
import type { Answer, RingcaptchaEndpoint, RingcaptchaVisit } from "./pipeline.ts";
import { type CodeRequest, codeRequest, mostNumbers, type SmsRequest, smsRequest } from "./schema.ts";
import { type SendAnswer, sendOne } from "./send-one.ts";
import { plainRefusal, renderRefusal } from "./wire.ts";

/** Fields that RingCaptcha's clients don't know: who sends one can enter six digits. */
const newerFields = [...backEndFields, "reference", "idempotency_key"];

/**
 * Whether a request to `code/{service}` comes from a client that can enter four digits only: it brings `api_key`, its
 * `app_key` beside the secret, a device's `udid` or several numbers.
 */
export const needsFourDigits = (fields: Fields | undefined): fields is Fields => {
  if (!fields || newerFields.some((name) => fields[name] !== undefined)) return false;
  if (fields["udid"] !== undefined) return true;
  if (typeof fields["phone"] === "string" && fields["phone"].includes(",")) return true;
  if (fields["secret_key"] !== undefined) return fields["app_key"] !== undefined;
  return fields["api_key"] !== undefined;
};

/** `code/{service}`, and `code` of the first widget, where the app's first channel is meant. */
export const codeEndpoint = (ports: Ports, limits: VisitorLimits): RingcaptchaEndpoint<CodeRequest> => ({
  schema: codeRequest,
  callers: ["browser", "backend"],
  handle: (visit) => {
    const named = visit.request.params["service"];
    const channel = named === undefined ? firstChannel(ports, visit) : String(named);
    const numbers = (visit.fields.phone ?? "").split(",").filter((it) => it.trim() !== "");
    return numbers.length > 1
      ? sendSeveral(ports, visit, { numbers, channel, limits })
      : sendOne(ports, visit, { channel, limits });
  },
});

const firstChannel = ({ router }: Ports, { app }: RingcaptchaVisit<CodeRequest>): string =>
  offers(router, app).find(({ available }) => available)?.channel ?? "sms";

/**
 * Each number gets a verification of its own. The answer is that of the first that was accepted, or the first refusal
 * when none was, so that a client that knows of one answer reads a right one; `recipients` has all of them in order.
 */
const sendSeveral = async (
  ports: Ports,
  visit: RingcaptchaVisit<CodeRequest>,
  {
    numbers,
    ...way
  }: { readonly numbers: readonly string[]; readonly channel: string; readonly limits: VisitorLimits },
): Promise<Answer & { readonly recipients?: readonly SendAnswer[] }> => {
  const no = (reason: string) => plainRefusal("ERROR_INVALID_PARAMETERS", ports.clock.now(), reason);
  if (visit.caller.kind === "browser") return no("several_numbers_from_a_browser");
  if (visit.fields.token !== undefined) return no("several_numbers_in_one_session");
  if (numbers.length > mostNumbers) return no("too_many_numbers");
  const recipients: SendAnswer[] = [];
  for (const phone of numbers)
    recipients.push(await sendOne(ports, { ...visit, fields: { ...visit.fields, phone } }, way));
  const first = recipients.find(({ status }) => status === "SUCCESS") ?? recipients[0];
  return { ...(first ?? no("phone")), recipients };
};

/** `sms`: a text of the site's own. */
export const smsEndpoint = (ports: Ports): RingcaptchaEndpoint<SmsRequest> => ({
  schema: smsRequest,
  callers: ["backend"],
  handle: async ({ app, caller, fields }) => {
    const now = ports.clock.now();
    if (!app.directSms)
      return plainRefusal("ERROR_DIRECT_API_ACCESS_NOT_AVAILABLE", now, "direct_sms_is_off");
    const outcome = await sendText(ports, { app, phone: readPhone(app, fields.phone), text: fields.message });
    return "refusal" in outcome
      ? renderRefusal(createRefusedOutcome(outcome.refusal, now), outcome.refusal, { caller })
      : { status: "SUCCESS", id: outcome.id, phone: outcome.phone };
  },
});
