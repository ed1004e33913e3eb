// Asks the page before a code is sent. Whoever listens can refuse it, at once or later.
import type { TelProofError } from "@telproof/sdk";
import { missingPart } from "./early-controller.ts";
import type { CodeRequest } from "./events.ts";
import type { UiState } from "./view-model/ui-state.ts";

/** Whether the code may be sent; an error if the page could not say. */
export type Permission = boolean | TelProofError;

/** What is lacking in the page's consent. */
const openConsent = "[slot=consent] :invalid:not(fieldset)";

/** Dispatches the event; a consent of the page that is lacking refuses as well. */
export function askPage(host: HTMLElement, request: CodeRequest): Permission | Promise<Permission> {
  if (host.querySelector<HTMLInputElement>(openConsent)?.reportValidity() === false) return false;
  const waits: unknown[] = [];
  const detail = { ...request, waitUntil: (allowed: unknown) => void waits.push(allowed) };
  const event = { detail, bubbles: true, composed: true, cancelable: true };
  const isAllowed = host.dispatchEvent(new CustomEvent("tel-proof-before-send", event));
  // Whoever calls it later hears that it is too late.
  Object.freeze(waits);
  if (!isAllowed || waits.length === 0) return isAllowed;
  const answers = Promise.allSettled(waits);
  return import("./wait-for-page.ts").then(
    (chunk) => chunk.waitForPage(answers),
    () => missingPart,
  );
}

/** What a question needs of its controller. */
interface Asker {
  readonly inputs: Pick<UiState, "asked" | "disabled">;
  showAsked(asked: UiState["asked"]): void;
}

/** Whether a code may be sent. What the person does before the page has answered takes the question back. */
export async function awaitPermission(
  asker: Asker,
  ask: () => Permission | Promise<Permission>,
): Promise<boolean> {
  const asked = { busy: "sending" } as const;
  asker.showAsked(asked);
  const said = await ask();
  if (asker.inputs.asked !== asked) return false;
  asker.showAsked(typeof said === "object" ? { error: said } : null);
  return said === true && !asker.inputs.disabled;
}
