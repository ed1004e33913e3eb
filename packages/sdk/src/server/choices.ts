// What only a back end may choose about a message, and how that travels.
import type { SendOptions } from "../client.ts";
import type { components } from "../v1.ts";

type Schemas = components["schemas"];

/** One message of a schedule: channel, seconds of `wait` after the one before, which `code`, valid for `codeTtl` seconds. */
export interface WorkflowStep extends Omit<Schemas["WorkflowStep"], "code_ttl"> {
  readonly codeTtl?: number | undefined;
}

/** What to send, to whom, and what a back end may choose besides. */
export interface BackendSendOptions extends SendOptions {
  /** The site's own code, 4 to 10 letters, digits or dashes, instead of one that is drawn. */
  readonly code?: string | undefined;
  /** Digits in the code. Default: 6. */
  readonly codeLength?: number | undefined;
  /** Seconds for which the code is valid. Default: 600. */
  readonly codeTtl?: number | undefined;
  /** Text of the message with `{code}`, `{brand}` and `{minutes}`. */
  readonly template?: string | undefined;
  /** Name in the message instead of the app's. */
  readonly brand?: string | undefined;
  /** Who the message comes from. */
  readonly sender?: string | undefined;
  /** Hash of the Android app that may read the SMS by itself. */
  readonly androidAppHash?: string | undefined;
  /** The messages of this verification, the first on `channel`. Default: the app's. */
  readonly workflow?: readonly WorkflowStep[] | undefined;
}

/** A step as it travels. One that is none is for the server to refuse. */
const renderStep = (step: WorkflowStep) => ({ ...step, codeTtl: undefined, code_ttl: step?.codeTtl });

const renderWorkflow = (workflow: readonly WorkflowStep[]): string =>
  JSON.stringify(Array.isArray(workflow) ? workflow.map(renderStep) : workflow);

/** The choices as form fields. */
export const choiceFields = (it: BackendSendOptions) =>
  ({
    code: it.code,
    code_length: it.codeLength?.toString(),
    code_ttl: it.codeTtl?.toString(),
    template: it.template,
    brand: it.brand,
    sender: it.sender,
    android_app_hash: it.androidAppHash,
    workflow: it.workflow && renderWorkflow(it.workflow),
  }) satisfies { readonly [Name in keyof Schemas["StartRequest"]]?: string | undefined };
