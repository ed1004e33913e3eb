// CAMARA's schedule: one SMS. An app's fallback would bring a message that the request did not word.
import type { Workflow } from "../../core/workflow.ts";
import { camaraPolicy } from "./schema.ts";

/** The one schedule that CAMARA has. */
export const camaraWorkflow: Workflow = [
  { channel: "sms", wait: 0, code: "new", validFor: camaraPolicy.codeTtl },
];
