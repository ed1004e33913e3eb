// The npm door. Importing it does nothing: call `defineTelProof()`.
export { type DefineOptions, defineTelProof } from "./define.ts";
export { TelProofElement, type Theme } from "./element.ts";
export type { TelProofEventMap, TelProofEvents } from "./events.ts";
export type { ResponseField } from "./form/form-bond.ts";
