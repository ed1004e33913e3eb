// The endpoints of a request: begin it, check its code, go on to its next channel, cancel it.
import type { z } from "zod";
import type { ParsedPhone } from "../../core/phone/phone-number.ts";
import type { Refusal } from "../../core/refusal.ts";
import type { Step, Workflow } from "../../core/workflow.ts";
import { noFields } from "../../http/endpoint.ts";
import type { App } from "../../service/app.ts";
import { checkCode } from "../../service/check-code.ts";
import { createRefusedOutcome, type Outcome } from "../../service/commit.ts";
import { type ControlCommand, cancelVerification, triggerNextStep } from "../../service/control.ts";
import type { Ports } from "../../service/ports.ts";
import { sendObstacle } from "../../service/reachability.ts";
import { readPhone } from "../../service/read-phone.ts";
import { sendCode } from "../../service/send-code.ts";
import { vonageCallbacks } from "./callbacks.ts";
import { invalidParams, noNetwork } from "./errors.ts";
import { type Success, segment, type VonageEndpoint } from "./pipeline.ts";
import { checkRequest, type NewRequest, type NewStep, newRequest, vonagePolicy } from "./schema.ts";
import { readVonageSettings } from "./settings.ts";
import type { TemplateSet } from "./template-set.ts";
import { renderRefusal } from "./wire.ts";
import { wordingOf } from "./wording.ts";

const caller = { kind: "backend" } as const;

/** `POST /v2/verify`. */
export const requestEndpoint = (ports: Ports): VonageEndpoint<NewRequest> => ({
  schema: newRequest,
  handle: async ({ app, fields }) => {
    const set = templateOf(app, fields.template_id);
    if (set === null) return invalidParams({ name: "template_id", reason: "There is no such template" });
    const [first] = fields.workflow;
    if (!first) return noNetwork;
    const id = ports.newId();
    const phone = readPhone(app, `+${first.to}`);
    const obstacle = findObstacle(ports, app, { phone, steps: fields.workflow });
    if (obstacle) {
      const outright = createRefusedOutcome(obstacle.refusal, ports.clock.now());
      return renderRefusal(outright, obstacle.refusal, { id, entry: obstacle.entry });
    }
    const sent = await sendCode(ports, {
      app,
      caller,
      id,
      channel: first.channel,
      policy: vonagePolicy(fields),
      phone,
      locale: fields.locale,
      workflow: workflowOf(fields, set),
      message: { brand: fields.brand, appHash: appHashOf(fields.workflow) },
      givenCode: fields.code,
      reference: fields.client_ref,
      callbacks: vonageCallbacks,
    });
    return sent.refusal
      ? renderRefusal(sent, sent.refusal, { id, entry: first.entry })
      : { status: 202, body: { request_id: sent.verification.id } };
  },
});

/** The template that is named, or else the default one; undefined for none, null for one that does not exist. */
const templateOf = (app: App, id: string | undefined): TemplateSet | undefined | null => {
  const { templates } = readVonageSettings(app);
  return id === undefined
    ? templates.find((it) => it.isDefault)
    : (templates.find((it) => it.id === id) ?? null);
};

/** The first entry of a workflow that cannot be carried out, if any: a message in the middle must not fail silently. */
const findObstacle = (
  { router }: Ports,
  app: App,
  { phone, steps }: { readonly phone: ParsedPhone; readonly steps: readonly NewStep[] },
): { readonly refusal: Refusal; readonly entry: string } | undefined => {
  for (const { channel, entry } of steps) {
    const refusal: Refusal | null =
      "fault" in phone
        ? { reason: "invalid_number", fault: phone.fault }
        : sendObstacle(router, app, { phone: phone.phone, channel });
    if (refusal) return { refusal, entry };
  }
  return undefined;
};

/** Each channel has `channel_timeout` seconds, then the next one's message leaves, with a code of its own unless told otherwise. */
const workflowOf = (
  { workflow, locale, channel_timeout: timeout }: NewRequest,
  set: TemplateSet | undefined,
): Workflow | undefined => {
  const step = (it: NewStep, index: number): Step => ({
    channel: it.channel,
    wait: index === 0 ? 0 : timeout,
    code: it.reuse_code ? "same" : "new",
    validFor: timeout,
    sender: "from" in it ? it.from : undefined,
    template: wordingOf(set, { channel: it.channel, locale, timeout }),
  });
  const [first, ...later] = workflow.map(step);
  return first && [first, ...later];
};

const appHashOf = (steps: readonly NewStep[]): string | undefined =>
  steps.flatMap((it) => ("app_hash" in it && it.app_hash !== undefined ? [it.app_hash] : []))[0];

/** `POST /v2/verify/{request_id}`. */
export const checkEndpoint = (ports: Ports): VonageEndpoint<z.infer<typeof checkRequest>> => ({
  schema: checkRequest,
  handle: async ({ app, fields, request }) => {
    const id = segment(request, "id");
    const outcome = await checkCode(ports, { app, caller, handle: { id }, code: fields.code });
    return outcome.refusal
      ? renderRefusal(outcome, outcome.refusal, { id })
      : { status: 200, body: { request_id: id, status: "completed" } };
  },
});

const serveControl =
  (
    ports: Ports,
    verb: (ports: Ports, command: ControlCommand) => Promise<Outcome>,
    success: Success,
  ): VonageEndpoint<unknown>["handle"] =>
  async ({ app, request }) => {
    const id = segment(request, "id");
    const outcome = await verb(ports, { app, caller, handle: { id } });
    return outcome.refusal ? renderRefusal(outcome, outcome.refusal, { id }) : success;
  };

/** `POST /v2/verify/{request_id}/next_workflow`. */
export const nextWorkflowEndpoint = (ports: Ports): VonageEndpoint<unknown> => ({
  schema: noFields,
  from: "nowhere",
  handle: serveControl(ports, triggerNextStep, { status: 200 }),
});

/** `DELETE /v2/verify/{request_id}`. */
export const cancelEndpoint = (ports: Ports): VonageEndpoint<unknown> => ({
  schema: noFields,
  from: "nowhere",
  handle: serveControl(ports, cancelVerification, { status: 204 }),
});
