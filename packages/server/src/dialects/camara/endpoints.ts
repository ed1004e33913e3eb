// CAMARA's two calls.
import { checkCode } from "../../service/check-code.ts";
import type { Ports } from "../../service/ports.ts";
import { sendCode } from "../../service/send-code.ts";
import type { Endpoint } from "./endpoint.ts";
import {
  camaraPolicy,
  codePlaceholder,
  type SendCodeBody,
  sendCodeBody,
  type ValidateCodeBody,
  validateCodeBody,
} from "./schema.ts";
import { writeCheck, writeSend } from "./wire.ts";
import { camaraWorkflow } from "./workflow.ts";

const caller = { kind: "backend" } as const;

/** `POST send-code`. */
export const sendCodeEndpoint = (ports: Ports): Endpoint<SendCodeBody> => ({
  schema: sendCodeBody,
  handle: async (app, { phoneNumber, message }) =>
    writeSend(
      await sendCode(ports, {
        app,
        caller,
        channel: camaraWorkflow[0].channel,
        policy: camaraPolicy,
        phone: phoneNumber,
        id: ports.newId(),
        locale: null,
        workflow: camaraWorkflow,
        message: { template: message, codePlaceholder },
      }),
    ),
});

/** `POST validate-code`. */
export const validateCodeEndpoint = (ports: Ports): Endpoint<ValidateCodeBody> => ({
  schema: validateCodeBody,
  handle: async (app, { authenticationId: id, code }) =>
    writeCheck(await checkCode(ports, { app, caller, handle: { id }, code })),
});
