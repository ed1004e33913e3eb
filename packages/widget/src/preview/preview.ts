// `preview`: draws a step with sample data. A chunk that loads for elements with it. There is no client and no session
// behind it, so that nothing is asked of a server and nothing can come out verified.
import type { Verification, VerificationOptions } from "../controller.ts";
import { createVerification as createAny } from "../verification.ts";
import { inertPorts } from "./inert-ports.ts";
import { PreviewController } from "./preview-controller.ts";

export const createVerification = (options: VerificationOptions): Verification =>
  createAny(options, PreviewController, (ports) => ({ ...ports, ...inertPorts }));
