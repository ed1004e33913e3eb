// iDenfy's two paths. Source: iDenfy's documentation of phone verification.
// Where it is silent: a second send to a number that is being verified answers 409, as the service behind it does; an
// unknown `request_id` is not verified; without `sender_name` the text begins with the app's name, as iDenfy's began with its own.
import { Router } from "express";
import { parsePhone } from "../../core/phone/phone-number.ts";
import type { Dialect } from "../../http/dialect.ts";
import { answerFault, notFound } from "../../http/faults.ts";
import { checkCode } from "../../service/check-code.ts";
import type { Ports } from "../../service/ports.ts";
import { reachableSteps } from "../../service/reachability.ts";
import { sendCode } from "../../service/send-code.ts";
import { type Endpoint, serve } from "./door.ts";
import {
  type CheckFields,
  checkRequest,
  idenfyPolicy,
  idenfyTemplate,
  type SendFields,
  senderOf,
  sendRequest,
} from "./schema.ts";
import { idenfyFault, renderCheckResponse, renderSendResponse } from "./wire.ts";
import { idenfyWorkflow } from "./workflow.ts";

/** iDenfy's phone verification. */
export const idenfyDialect = (ports: Ports): Dialect => {
  const router = Router({ caseSensitive: true });
  const post = <T>(path: string, endpoint: Endpoint<T>) =>
    router
      .route(path)
      .post(serve(ports, endpoint))
      .all((_request, response) => answerFault(response.set("Allow", "POST"), 405, idenfyFault(405)));

  post("/fraud/send-sms", sendEndpoint(ports));
  post("/fraud/verify-sms", checkEndpoint(ports));
  router.use("/fraud", notFound(idenfyFault));
  return { prefixes: ["/fraud/"], router, fault: idenfyFault };
};

const backEnd = { kind: "backend" } as const;

const sendEndpoint = (ports: Ports): Endpoint<SendFields> => ({
  schema: sendRequest,
  handle: async (app, { phone_number, sender_name }) => {
    const parsed = parsePhone(phone_number, { fictional: app.test });
    const workflow = reachableSteps(ports.router, app, { parsed, workflow: idenfyWorkflow });
    return renderSendResponse(
      await sendCode(ports, {
        app,
        caller: backEnd,
        channel: workflow[0].channel,
        policy: idenfyPolicy,
        phone: phone_number,
        id: ports.newId().replaceAll("-", ""),
        locale: "en",
        workflow,
        message: { template: idenfyTemplate, brand: sender_name, sender: senderOf(sender_name) },
      }),
    );
  },
});

const checkEndpoint = (ports: Ports): Endpoint<CheckFields> => ({
  schema: checkRequest,
  handle: async (app, { request_id, received_code }) =>
    renderCheckResponse(
      await checkCode(ports, { app, caller: backEnd, handle: { id: request_id }, code: received_code }),
    ),
});
