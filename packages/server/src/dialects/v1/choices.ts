// What a back end may choose about a verification: its own code, wording, lifetime, schedule. A page may choose none of
// it, because anybody can send anything from a browser.
import type { Channel } from "../../core/channel.ts";
import { type Policy, withCodes } from "../../core/policy.ts";
import type { Step, Workflow } from "../../core/workflow.ts";
import { parseJson } from "../../parse-json.ts";
import type { Caller } from "../../service/caller.ts";
import type { SendCommand } from "../../service/send-code.ts";
import { createProblem } from "./errors.ts";
import { type Problem, type StartRequest, type WorkflowStep, workflowSteps } from "./schema.ts";

/** The part of a send that was chosen, the app's own for the rest; or why it cannot be taken. */
export type Choices =
  | { readonly chosen: Pick<SendCommand, "policy" | "workflow" | "message" | "givenCode"> }
  | { readonly problem: Problem };

const reserved = [
  "code",
  "code_length",
  "code_ttl",
  "template",
  "brand",
  "sender",
  "android_app_hash",
  "workflow",
] as const satisfies readonly (keyof StartRequest)[];

const defaultWait = 30;

/** Reads what was chosen, or says which field cannot be taken. */
export const readChoices = (
  base: Policy,
  caller: Caller,
  { fields, channel }: { readonly fields: StartRequest; readonly channel: Channel },
): Choices => {
  const field = reserved.find((name) => fields[name] !== undefined);
  if (field === undefined) return { chosen: { policy: base } };
  if (caller.kind === "browser")
    return { problem: createProblem("forbidden", { field, detail: "Only a back end may choose this." }) };
  const steps = readSteps(fields.workflow);
  if (steps === null)
    return { problem: createProblem("invalid_request", { field: "workflow", reason: "malformed" }) };
  if (steps && steps[0]?.channel !== channel)
    return {
      problem: createProblem("invalid_request", {
        field: "workflow",
        detail: "Its first step must be on `channel`.",
      }),
    };
  const codeTtl = fields.code_ttl ?? base.codeTtl;
  return {
    chosen: {
      policy: withCodes(base, { code: fields.code, codeLength: fields.code_length, codeTtl }),
      workflow: steps && toWorkflow(steps, codeTtl),
      message: {
        template: fields.template,
        brand: fields.brand,
        sender: fields.sender,
        appHash: fields.android_app_hash,
      },
      givenCode: fields.code,
    },
  };
};

/** Undefined when no steps were given, null when they cannot be read. */
const readSteps = (given: StartRequest["workflow"]): readonly WorkflowStep[] | undefined | null => {
  if (given === undefined) return undefined;
  return workflowSteps.safeParse(typeof given === "string" ? parseJson(given) : given).data ?? null;
};

const toWorkflow = (steps: readonly WorkflowStep[], codeTtl: number): Workflow | undefined => {
  const [first, ...later] = steps.map(
    ({ channel, wait, code, code_ttl, locale, sender }): Step => ({
      channel,
      wait: wait ?? defaultWait,
      code: code ?? "same",
      validFor: code_ttl ?? codeTtl,
      language: locale,
      sender,
    }),
  );
  return first && [{ ...first, wait: 0, code: "new" }, ...later];
};
