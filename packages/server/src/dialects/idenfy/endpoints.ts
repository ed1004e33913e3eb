// What iDenfy's two paths do.
import { checkCode } from "../../service/check-code.ts";
import type { Ports } from "../../service/ports.ts";
import { reachableSteps } from "../../service/reachability.ts";
import { readPhone } from "../../service/read-phone.ts";
import { sendCode } from "../../service/send-code.ts";
import type { IdenfyEndpoint } from "./pipeline.ts";
import {
  type CheckFields,
  checkRequest,
  idenfyPolicy,
  idenfyTemplate,
  type SendFields,
  senderOf,
  sendRequest,
} from "./schema.ts";
import { renderCheckResponse, renderSendResponse } from "./wire.ts";
import { idenfyWorkflow } from "./workflow.ts";

const caller = { kind: "backend" } as const;

/** `send-sms`. */
export const sendEndpoint = (ports: Ports): IdenfyEndpoint<SendFields> => ({
  schema: sendRequest,
  handle: async ({ app, fields: { phone_number, sender_name } }) => {
    const phone = readPhone(app, phone_number);
    const workflow = reachableSteps(ports.router, app, { parsed: phone, workflow: idenfyWorkflow });
    return renderSendResponse(
      await sendCode(ports, {
        app,
        caller,
        channel: workflow[0].channel,
        policy: idenfyPolicy,
        phone,
        id: ports.newId().replaceAll("-", ""),
        locale: "en",
        workflow,
        message: { template: idenfyTemplate, brand: sender_name, sender: senderOf(sender_name) },
      }),
    );
  },
});

/** `verify-sms`. */
export const checkEndpoint = (ports: Ports): IdenfyEndpoint<CheckFields> => ({
  schema: checkRequest,
  handle: async ({ app, fields: { request_id, received_code } }) =>
    renderCheckResponse(
      await checkCode(ports, { app, caller, handle: { id: request_id }, code: received_code }),
    ),
});
