// CAMARA's two calls.
import type { App } from "../../service/app.ts";
import { checkCode } from "../../service/check-code.ts";
import { lookUp } from "../../service/look-up.ts";
import type { Ports } from "../../service/ports.ts";
import { sendCode } from "../../service/send-code.ts";
import type { Endpoint } from "./endpoint.ts";
import { problem } from "./problem.ts";
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
    (await isReplaced(ports, app, id))
      ? problem("ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED")
      : writeCheck(await checkCode(ports, { app, caller, handle: { id }, code })),
});

/** Whether a newer code was sent to the number: then only that one is accepted. */
const isReplaced = async (ports: Ports, app: App, id: string): Promise<boolean> => {
  const { verification } = await lookUp(ports, { app, caller, handle: { id } });
  if (verification?.state !== "pending") return false;
  const newest = await lookUp(ports, { app, caller, handle: { phone: verification.phone } });
  return newest.verification !== undefined && newest.verification.id !== id;
};
