// A country's flag, or its two letters where the platform draws no flags. The style sheet writes it, so that it is not
// part of any name.
import { html, type TemplateResult } from "lit";
import { drawsFlags, flagEmoji } from "../phone/flag.ts";

let canDraw: boolean | null = null;

function canDrawFlags(): boolean {
  const context = document.createElement("canvas").getContext("2d");
  return context !== null && drawsFlags((text) => context.measureText(text).width);
}

/** Finds it out ahead, while nobody waits: the browser searches its fonts for it. Where it cannot, the first flag waits. */
export function prepareFlags(): void {
  globalThis.requestIdleCallback?.(() => {
    canDraw ??= canDrawFlags();
  });
}

export function renderFlag(iso2: string): TemplateResult {
  canDraw ??= canDrawFlags();
  const sign = canDraw ? flagEmoji(iso2) : iso2;
  return html`<span class=${canDraw ? "flag" : "chip"} data-sign=${sign}></span>`;
}
