// What is done to a request that has begun: check a code, cancel it, trigger its next event.
import type { Fields } from "../../http/fields.ts";
import type { App } from "../../service/app.ts";
import { checkCode } from "../../service/check-code.ts";
import type { Outcome } from "../../service/commit.ts";
import { type ControlCommand, cancelVerification, triggerNextStep } from "../../service/control.ts";
import type { Ports } from "../../service/ports.ts";
import { eventId } from "./event-id.ts";
import { prices } from "./prices.ts";
import { read } from "./reading.ts";
import * as schema from "./schema.ts";
import { renderRefusal } from "./wire.ts";

const caller = { kind: "backend" } as const;

/** Checks a code. */
export const checkVerification = async (
  ports: Ports,
  app: App,
  parameters: Fields,
): Promise<schema.Failure | schema.Checked> => {
  const asked = read(schema.checkRequest, parameters, "check");
  if ("failure" in asked) return asked.failure;
  const { request_id, code } = asked.fields;
  const { refusal, verification } = await checkCode(ports, { app, caller, handle: { id: request_id }, code });
  if (refusal) return { request_id, ...renderRefusal(refusal, "check", request_id) };
  const event_id = eventId(ports, request_id, verification?.messages.length ?? 0);
  return { request_id, event_id, status: "0", ...prices };
};

/** Cancels a request or triggers its next event. */
export const controlVerification = async (
  ports: Ports,
  app: App,
  parameters: Fields,
): Promise<schema.Failure | schema.Controlled> => {
  const asked = read(schema.controlRequest, parameters, "control");
  if ("failure" in asked) return asked.failure;
  const { request_id: id, cmd } = asked.fields;
  const { refusal } = await carriedOut(ports, cmd, { app, caller, handle: { id } });
  return refusal ? renderRefusal(refusal, "control", id) : { status: "0", command: cmd };
};

const carriedOut = async (
  ports: Ports,
  cmd: schema.Command,
  command: ControlCommand,
): Promise<Pick<Outcome, "refusal">> => {
  switch (cmd) {
    case "cancel":
      return canceledNow(await cancelVerification(ports, command));
    case "trigger_next_event":
      return triggerNextStep(ports, command);
  }
};

/** The house lets a thing be canceled twice; for Nexmo the second time comes too late. */
const canceledNow = (outcome: Outcome): Pick<Outcome, "refusal"> => {
  const { verification: it, now } = outcome;
  return it?.state === "canceled" && it.endedAt < now ? { refusal: { reason: "canceled" } } : outcome;
};
