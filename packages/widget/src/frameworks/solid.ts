// `<tel-proof>` in Solid's JSX: its attributes, properties and events. Types only.
import type { JSX } from "solid-js";
import type { TelProofElement } from "../element.ts";
import type { TelProofEventMap } from "../events.ts";
import type { TelProofProps } from "./props.ts";

type Listeners = {
  readonly [Name in keyof TelProofEventMap as `on:${Name}`]?:
    | ((event: TelProofEventMap[Name]) => void)
    | undefined;
};

/** What `<tel-proof>` takes in JSX. */
export type TelProofSolid = JSX.HTMLAttributes<TelProofElement> & TelProofProps & Listeners;

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "tel-proof": TelProofSolid;
    }
  }
}
