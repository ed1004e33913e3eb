// `<tel-proof>` in Preact's JSX: its attributes, properties and events. Types only.
import type { ClassAttributes, HTMLAttributes } from "preact";
import type { TelProofElement } from "../element.ts";
import type { TelProofEventMap } from "../events.ts";
import type { TelProofProps } from "./props.ts";

type Listeners = {
  readonly [Name in keyof TelProofEventMap as `on${Name}`]?:
    | ((event: TelProofEventMap[Name]) => void)
    | undefined;
};

/** What `<tel-proof>` takes in JSX. */
export type TelProofPreact = HTMLAttributes<TelProofElement> &
  ClassAttributes<TelProofElement> &
  TelProofProps &
  Listeners;

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "tel-proof": TelProofPreact;
    }
  }
}
