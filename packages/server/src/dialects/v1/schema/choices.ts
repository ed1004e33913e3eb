// The fields with which a back end chooses more about a verification than its number.
import { z } from "zod";
import { channels, field, locale, sender, whole } from "./fields.ts";

export const workflowStep = z
  .object({
    channel: channels,
    wait: whole(5, 3600, "Seconds after the step before it. Default: 30. The first never waits.").optional(),
    code: z.enum(["same", "new", "same_if_valid"]).optional().meta({
      description:
        "Repeat the running code and prolong it (default), bring a new one, or repeat it only while it is valid.",
    }),
    code_ttl: whole(
      30,
      3600,
      "Seconds for which the code is valid from this step on. Default: `code_ttl`.",
    ).optional(),
    locale: locale("BCP 47 language of this message.").optional(),
    sender: sender.optional(),
  })
  .meta({ id: "WorkflowStep" });

export const workflowSteps = z.array(workflowStep).min(1).max(5);

/** What only a back end may choose about a verification. */
export const choices = {
  code: z
    .string()
    .regex(/^(?=.*[A-Za-z0-9].*[A-Za-z0-9].*[A-Za-z0-9].*[A-Za-z0-9])[A-Za-z0-9-]{4,10}$/)
    .optional()
    .meta({ description: "From a back end only: its own code, 4 to 10 letters, digits or dashes." }),
  code_length: whole(
    4,
    10,
    "From a back end only: digits in the code. Default: what the app's owner chose, else 6.",
  ).optional(),
  code_ttl: whole(
    30,
    3600,
    "From a back end only: seconds for which the code is valid. An app's own workflow has its own.",
  ).optional(),
  template: z
    .string()
    .max(480)
    .regex(/\{code\}/)
    .optional()
    .meta({
      description: "From a back end only: the message's text with `{code}`, `{brand}` and `{minutes}`.",
    }),
  brand: field(40, "From a back end only: name in the message instead of the app's.").optional(),
  sender: sender.optional().meta({ description: "From a back end only: who the message comes from." }),
  android_app_hash: z
    .string()
    .regex(/^[A-Za-z0-9+/]{11}$/)
    .optional()
    .meta({
      description:
        "From a back end only: hash of the Android app that may read the SMS by itself (SMS Retriever).",
    }),
  workflow: z
    .union([workflowSteps, z.string().max(4096)])
    .optional()
    .meta({
      description: "From a back end only: the steps, the first on `channel`; forms send it as JSON text.",
    }),
};

export type WorkflowStep = z.infer<typeof workflowStep>;
