// What a back end may choose about one send: its own code, wording, lifetime, schedule. A browser may choose none of it,
// because anybody can send anything from a browser.

import type { Channel } from "../../core/channel.ts";
import { type Policy, withCodes } from "../../core/policy.ts";
import type { Step, Workflow } from "../../core/workflow.ts";
import { parseJson } from "../../parse-json.ts";
import type { Caller } from "../../service/caller.ts";
import type { SendCommand } from "../../service/send-code.ts";
import { plainRefusal } from "./direct-errors.ts";
import type { RefusalAnswer } from "./refusal-schema.ts";
import { type CodeRequest, type WorkflowStep, workflowSteps } from "./send-schema.ts";

/** Fields that only a back end may send with a send, because anybody can send anything from a browser. */
export const backEndFields = [
  "code",
  "code_length",
  "ttl",
  "template",
  "brand",
  "sender",
  "app_hash",
  "workflow",
] as const;

/** The part of a send that was chosen, the API's defaults for the rest. */
export type Chosen =
  | { readonly chosen: Pick<SendCommand, "policy" | "workflow" | "message" | "givenCode"> }
  | { readonly refusal: RefusalAnswer };

const defaultWait = 30;

/** Reads what was chosen, or says which field cannot be taken. */
export const chosenBy = (
  base: Policy,
  caller: Caller,
  { fields, channel }: { readonly fields: CodeRequest; readonly channel: Channel },
): Chosen => {
  const field = backEndFields.find((name) => fields[name] !== undefined);
  if (field === undefined) return { chosen: { policy: base } };
  if (caller.kind === "browser")
    return {
      refusal: plainRefusal("ERROR_NOT_AUTHORIZED", { field, reason: "Only a back end may choose this." }),
    };
  const steps = stepsOf(fields.workflow);
  if (steps === null || (steps && steps[0]?.channel !== channel))
    return {
      refusal: plainRefusal("ERROR_INVALID_PARAMETERS", {
        field: "workflow",
        reason: steps === null ? "malformed" : "The first step is on another channel than the path's.",
      }),
    };
  const codeTtl = fields.ttl ?? base.codeTtl;
  const workflow = steps && toWorkflow(steps, codeTtl);
  return {
    chosen: {
      policy: withCodes(base, { code: fields.code, codeLength: fields.code_length, codeTtl }),
      workflow,
      message: {
        template: fields.template,
        brand: fields.brand,
        sender: fields.sender,
        appHash: fields.app_hash,
      },
      givenCode: fields.code,
    },
  };
};

/** The steps in their order; undefined when none were asked for, null when they cannot be read. */
const stepsOf = (asked: CodeRequest["workflow"]): readonly WorkflowStep[] | undefined | null => {
  if (asked === undefined) return undefined;
  const parsed = workflowSteps.safeParse(typeof asked === "string" ? parseJson(asked) : asked);
  if (!parsed.success) return null;
  const place = (step: WorkflowStep, index: number) => step.order ?? index;
  return parsed.data
    .map((step, index) => ({ step, at: place(step, index) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ step }) => step);
};

const toWorkflow = (steps: readonly WorkflowStep[], codeTtl: number): Workflow | undefined => {
  const step = ({ channel, wait, code, ttl, language, sender }: WorkflowStep): Step => ({
    channel,
    wait: wait ?? defaultWait,
    code: code === "same-if-valid" ? "same_if_valid" : (code ?? "same"),
    validFor: ttl ?? codeTtl,
    language,
    sender,
  });
  const [first, ...later] = steps.map(step);
  return first && [{ ...first, wait: 0, code: "new" }, ...later];
};
