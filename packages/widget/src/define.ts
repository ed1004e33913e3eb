// Registers the element. Importing the package alone registers nothing.

import { TelProofElement } from "./element.ts";

export interface DefineOptions {
  /** Where the server is for elements without `base-url`. */
  readonly baseUrl?: string | null | undefined;
}

/**
 * Defines `<tel-proof>`. Where another copy of the widget has done so, that one stays, and the console is told. Does nothing where there is no browser.
 *
 * @example
 * import { defineTelProof } from "@telproof/widget";
 * defineTelProof({ baseUrl: "https://verify.example.com" });
 */
export function defineTelProof({ baseUrl }: DefineOptions = {}): void {
  if (typeof customElements === "undefined") return;
  const known = customElements.get("tel-proof");
  if (known) {
    const isCopy = known !== TelProofElement;
    if (isCopy || (baseUrl && baseUrl !== TelProofElement.defaultBaseUrl))
      void import("./second-define.ts").then(
        (chunk) => chunk.reportSecond(isCopy, baseUrl),
        () => undefined,
      );
    return;
  }
  if (baseUrl) TelProofElement.defaultBaseUrl = baseUrl;
  customElements.define("tel-proof", TelProofElement);
}

declare global {
  interface HTMLElementTagNameMap {
    "tel-proof": TelProofElement;
  }
}
