// Finds the verification of an element that is not for every number, or not for any. A chunk that loads for elements with
// `token`, `preview`, `channels`, `countries` or `preferred-countries`.
import type { ConnectionSettings, VerificationChunk } from "./controller.ts";
import { createVerification as createStepUp } from "./step-up.ts";
import { createVerification } from "./verification.ts";
import { warnIgnored } from "./warn-ignored.ts";

/** A word that names no step asks for a preview all the same: a widget that is not one would send messages. */
function isPreview(preview: string): boolean {
  if (!/^(phone|code|verified|ended)?$/.test(preview)) warnIgnored("preview", preview);
  return preview !== "";
}

/** Rejects if a part of it cannot be loaded: without it, nothing is sent. */
export async function loadVariant({ variant }: ConnectionSettings): Promise<VerificationChunk> {
  const [token, preview, ...narrowing] = variant;
  if (isPreview(preview)) return import("./preview/preview.ts");
  if (!narrowing.some(Boolean)) return { createVerification: token ? createStepUp : createVerification };
  const { narrowVerification } = await import("./narrowing/narrow-verification.ts");
  return narrowVerification(
    token ? createStepUp : (options, adaptPorts) => createVerification(options, undefined, adaptPorts),
    narrowing,
  );
}
