// What KookooVerify's four paths do: each turns a query into a verb and its outcome into an answer.
import type { ParsedPhone } from "../../core/phone/phone-number.ts";
import { plainCode } from "../../core/phone/spelling.ts";
import type { App } from "../../service/app.ts";
import { checkCode } from "../../service/check-code.ts";
import { cancelVerification } from "../../service/control.ts";
import { lookUp } from "../../service/look-up.ts";
import type { Ports } from "../../service/ports.ts";
import { reachableSteps } from "../../service/reachability.ts";
import { readPhone } from "../../service/read-phone.ts";
import { sendCode } from "../../service/send-code.ts";
import { countryOf } from "./country.ts";
import { createEndpoint, type KookooEndpoint } from "./pipeline.ts";
import { isOld, isRequestId, kookooPolicy, parameter, possibleBrand, requestIdOf } from "./schema.ts";
import { searchById, searchByPhone } from "./search.ts";
import {
  concurrentRequest,
  countChecks,
  invalidValue,
  missingParameters,
  renderCheckResponse,
  renderSendResponse,
  unknownRequest,
} from "./wire.ts";
import { kookooWorkflow } from "./workflow.ts";

const caller = { kind: "backend" } as const;

/** What is longer is wrong however it goes on, and what was entered is kept. */
const longestCode = 32;

/** `/`: sends a code. */
export const requestEndpoint = (ports: Ports): KookooEndpoint =>
  createEndpoint(async ({ app, request }) => {
    const [written, brand] = [parameter(request, "phone_no"), parameter(request, "brand")];
    if (written === undefined || brand === undefined) return missingParameters("phone_no and brand");
    if (!possibleBrand(brand)) return invalidValue("brand");
    const phone = readPhone(app, written, countryOf(app));
    const failed = await failedLately(ports, app, phone);
    if (failed !== undefined) return concurrentRequest(failed);
    const workflow = reachableSteps(ports.router, app, { parsed: phone, workflow: kookooWorkflow });
    const outcome = await sendCode(ports, {
      app,
      caller,
      channel: workflow[0].channel,
      policy: kookooPolicy,
      phone,
      id: requestIdOf(ports.newId()),
      locale: "en",
      workflow,
      message: { brand },
    });
    return renderSendResponse(outcome);
  });

/** The number's request whose checks are used up: it stands in the way until its five minutes are over. */
const failedLately = async (ports: Ports, app: App, phone: ParsedPhone): Promise<string | undefined> => {
  const found = await lookUp(ports, { app, caller, handle: { phone } });
  const { verification: it, now } = found;
  const blocks = it?.state === "failed" && isRequestId(it.id) && !isOld(it.createdAt, now);
  return blocks ? it.id : undefined;
};

/** `/check`. */
export const checkEndpoint = (ports: Ports): KookooEndpoint =>
  createEndpoint(async ({ app, request }) => {
    const [id, code] = [parameter(request, "request_id"), parameter(request, "code")];
    if (id === undefined || code === undefined) return missingParameters("request_id and code");
    if (!isRequestId(id)) return unknownRequest;
    const entered = plainCode(code).slice(0, longestCode);
    const outcome = await checkCode(ports, { app, caller, handle: { id }, code: entered });
    const checks =
      outcome.refusal && outcome.verification ? countChecks(await ports.store.events(id), outcome.now) : 0;
    return renderCheckResponse(outcome, { id, checks });
  });

/** `/search`: by `request_id`, else by `phone_no`. */
export const searchEndpoint = (ports: Ports): KookooEndpoint =>
  createEndpoint(async ({ app, request }) => {
    const [id, phone] = [parameter(request, "request_id"), parameter(request, "phone_no")];
    if (id !== undefined) return searchById(ports, app, id);
    return phone === undefined ? missingParameters("request_id") : searchByPhone(ports, app, phone);
  });

/** `/control`. Canceling answers the same whether or not there was anything to cancel. */
export const controlEndpoint = (ports: Ports): KookooEndpoint =>
  createEndpoint(async ({ app, request }) => {
    const [id, cmd] = [parameter(request, "request_id"), parameter(request, "cmd")];
    if (id === undefined || cmd === undefined) return missingParameters("request_id and cmd");
    if (cmd !== "cancel") return { status: 1, response: "INVALID COMMAND" };
    if (isRequestId(id)) await cancelVerification(ports, { app, caller, handle: { id } });
    return { status: 0, response: "CANCELLED" };
  });
