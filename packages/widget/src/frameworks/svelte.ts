// `<tel-proof>` in Svelte's templates: its attributes and events. Types only.
import type { HTMLAttributes } from "svelte/elements";
import type { TelProofElement } from "../element.ts";
import type { TelProofEventMap } from "../events.ts";
import type { TelProofProps } from "./props.ts";

type Listeners = {
  readonly [Name in keyof TelProofEventMap as `on${Name}` | `on:${Name}`]?:
    | ((event: TelProofEventMap[Name]) => void)
    | undefined;
};

/** What `<tel-proof>` takes in a template. */
export type TelProofSvelte = HTMLAttributes<TelProofElement> & TelProofProps & Listeners;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "tel-proof": TelProofSvelte;
  }
}
