// KookooVerify's schedule: an SMS, and a call with the same code after two minutes; five minutes in all.
// Source: KookooVerify's README; the texts are those of its source.
import type { Workflow } from "../../core/workflow.ts";

/** The one schedule that KookooVerify has. */
export const kookooWorkflow: Workflow = [
  {
    channel: "sms",
    wait: 0,
    code: "new",
    validFor: 300,
    template: "{brand} code: {code}. Valid for 5 minutes.",
  },
  {
    channel: "voice",
    wait: 120,
    code: "same_if_valid",
    validFor: 300,
    template: "Your {brand} activation code is {code}. I repeat. {code}.",
  },
];
