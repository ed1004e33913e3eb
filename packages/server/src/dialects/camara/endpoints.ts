// CAMARA's two calls.
import { checkCode } from "../../service/check-code.ts";
import type { Ports } from "../../service/ports.ts";
import { readPhone } from "../../service/read-phone.ts";
import { sendCode } from "../../service/send-code.ts";
import type { CamaraEndpoint } from "./pipeline.ts";
import {
  camaraPolicy,
  codePlaceholder,
  type SendCodeBody,
  sendCodeBody,
  type ValidateCodeBody,
  validateCodeBody,
} from "./schema.ts";
import { renderCheckResponse, renderSendResponse } from "./wire.ts";
import { camaraWorkflow } from "./workflow.ts";

const caller = { kind: "backend" } as const;

/** `POST send-code`. */
export const sendCodeEndpoint = (ports: Ports): CamaraEndpoint<SendCodeBody> => ({
  schema: sendCodeBody,
  handle: async ({ app, fields: { phoneNumber, message } }) =>
    renderSendResponse(
      await sendCode(ports, {
        app,
        caller,
        channel: camaraWorkflow[0].channel,
        policy: camaraPolicy,
        phone: readPhone(app, phoneNumber),
        id: ports.newId(),
        locale: null,
        workflow: camaraWorkflow,
        message: { template: message, codePlaceholder },
      }),
    ),
});

/** `POST validate-code`. */
export const validateCodeEndpoint = (ports: Ports): CamaraEndpoint<ValidateCodeBody> => ({
  schema: validateCodeBody,
  handle: async ({ app, fields: { authenticationId: id, code } }) =>
    renderCheckResponse(await checkCode(ports, { app, caller, handle: { id }, code })),
});
