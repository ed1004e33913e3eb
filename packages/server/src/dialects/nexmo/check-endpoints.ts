// What is done to a request that has begun: check a code, cancel it, trigger its next event.
import type { z } from "zod";
import { checkCode } from "../../service/check-code.ts";
import type { Outcome } from "../../service/commit.ts";
import { type ControlCommand, cancelVerification, triggerNextStep } from "../../service/control.ts";
import type { Ports } from "../../service/ports.ts";
import { eventId } from "./event-id.ts";
import type { NexmoEndpoint } from "./pipeline.ts";
import { prices } from "./prices.ts";
import * as schema from "./schema.ts";
import { renderRefusal } from "./wire.ts";

const caller = { kind: "backend" } as const;

/** Checks a code. */
export const checkEndpoint = (ports: Ports): NexmoEndpoint<z.infer<typeof schema.checkRequest>> => ({
  call: "check",
  root: "verify_response",
  schema: schema.checkRequest,
  handle: async ({ app, fields: { request_id: id, code } }) => {
    const { refusal, verification } = await checkCode(ports, { app, caller, handle: { id }, code });
    if (refusal) return { request_id: id, ...renderRefusal(refusal, "check", id) };
    const event_id = eventId(ports, id, verification.messages.length);
    return { request_id: id, event_id, status: "0", ...prices };
  },
});

/** Cancels a request or triggers its next event. */
export const controlEndpoint = (ports: Ports): NexmoEndpoint<z.infer<typeof schema.controlRequest>> => ({
  call: "control",
  root: "response",
  schema: schema.controlRequest,
  handle: async ({ app, fields: { request_id: id, cmd } }) => {
    const { refusal } = await control(ports, cmd, { app, caller, handle: { id } });
    return refusal ? renderRefusal(refusal, "control", id) : { status: "0", command: cmd };
  },
});

const control = async (
  ports: Ports,
  cmd: schema.Command,
  command: ControlCommand,
): Promise<Pick<Outcome, "refusal">> => {
  switch (cmd) {
    case "cancel":
      return refuseSecondCancel(await cancelVerification(ports, command));
    case "trigger_next_event":
      return triggerNextStep(ports, command);
  }
};

/** A use case lets a verification be canceled twice; for Nexmo the second time comes too late. */
const refuseSecondCancel = (outcome: Outcome): Pick<Outcome, "refusal"> => {
  const { verification: it, now } = outcome;
  return it?.state === "canceled" && it.endedAt < now ? { refusal: { reason: "canceled" } } : outcome;
};
