// The npm entry point. Importing it does nothing: call `defineTelProof()`.

export type { Appearance, Theme, Variables } from "./appearance/appearance.ts";
export { type DefineOptions, defineTelProof } from "./define.ts";
export { TelProofElement } from "./element.ts";
export type { TelProofEventMap, TelProofEvents } from "./events.ts";
export type { ResponseField } from "./form/form-state.ts";
export type { Texts } from "./strings/texts.ts";
