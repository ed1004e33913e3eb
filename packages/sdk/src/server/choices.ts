// What only a back end may choose about a message, and how that travels.

import type { components } from "../api.ts";
import type { SendOptions } from "../client.ts";

/** One message of a schedule: channel, seconds of `wait` after the one before, which `code`, valid for `ttl` seconds. */
export type WorkflowStep = components["schemas"]["WorkflowStep"];

/** What to send, to whom, and what a back end may choose besides. */
export interface BackendSendOptions extends SendOptions {
  /** The site's own code, 4 to 10 letters, digits or dashes, instead of one that is drawn. */
  readonly code?: string | undefined;
  /** Digits in the code. Default: 6. */
  readonly codeLength?: number | undefined;
  /** Seconds for which the code is valid. Default: 600. */
  readonly ttl?: number | undefined;
  /** Text of the message with `{code}`, `{brand}` and `{minutes}`. */
  readonly template?: string | undefined;
  /** Name in the message instead of the app's. */
  readonly brand?: string | undefined;
  /** Who the message comes from. */
  readonly sender?: string | undefined;
  /** Hash of the Android app that may read the SMS by itself. */
  readonly appHash?: string | undefined;
  /** The messages of this verification, the first on `channel`. Default: the app's. */
  readonly workflow?: readonly WorkflowStep[] | undefined;
}

type Reserved = "code_length" | "ttl" | "template" | "brand" | "sender" | "app_hash" | "workflow";

/** The choices as form fields. */
export const choiceFields = (it: Omit<BackendSendOptions, "channel">) =>
  ({
    code_length: it.codeLength?.toString(),
    ttl: it.ttl?.toString(),
    template: it.template,
    brand: it.brand,
    sender: it.sender,
    app_hash: it.appHash,
    workflow: it.workflow && JSON.stringify(it.workflow),
  }) satisfies Record<Reserved & keyof components["schemas"]["CodeRequest"], string | undefined>;
