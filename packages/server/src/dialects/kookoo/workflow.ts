// KookooVerify's schedule: an SMS, and a call with the same code after two minutes; five minutes in all.
// Source: KookooVerify's README.
import type { Workflow } from "../../core/workflow.ts";

/** The one schedule that KookooVerify has. */
export const kookooWorkflow: Workflow = [
  { channel: "sms", wait: 0, code: "new", validFor: 300 },
  { channel: "voice", wait: 120, code: "same-if-valid", validFor: 300 },
];
