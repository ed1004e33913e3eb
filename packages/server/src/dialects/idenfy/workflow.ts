// iDenfy's schedule: an SMS; a call with the same code after two minutes, valid three minutes more; then a call with a
// new code, valid five minutes. Source: iDenfy's documentation of phone verification.
import type { Workflow } from "../../core/workflow.ts";

/** The one schedule that iDenfy has. */
export const idenfyWorkflow: Workflow = [
  { channel: "sms", wait: 0, code: "new", validFor: 300 },
  { channel: "voice", wait: 120, code: "same", validFor: 180 },
  { channel: "voice", wait: 180, code: "new", validFor: 300 },
];
