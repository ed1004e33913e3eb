// A country's flag, or its two letters where the platform draws no flags. The style sheet writes it, so that it is not
// part of any name.
import { html, type TemplateResult } from "lit";
import { drawsFlags, flagEmoji } from "../phone/flag.ts";

let drawn: boolean | null = null;

function canDrawFlags(): boolean {
  const context = document.createElement("canvas").getContext("2d");
  return context !== null && drawsFlags((text) => context.measureText(text).width);
}

/** Finds it out ahead, while nobody waits: the browser searches its fonts for it. Where it cannot, the first flag waits. */
export function prepareFlags(): void {
  globalThis.requestIdleCallback?.(() => {
    drawn ??= canDrawFlags();
  });
}

export function renderFlag(iso2: string): TemplateResult {
  drawn ??= canDrawFlags();
  const sign = drawn ? flagEmoji(iso2) : iso2;
  return html`<span class=${drawn ? "flag" : "chip"} data-sign=${sign}></span>`;
}
