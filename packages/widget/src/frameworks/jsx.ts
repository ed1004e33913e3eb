// `<tel-proof>` in React's JSX without the wrapper: its attributes, properties and, for React 19, events. Types only.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { TelProofElement } from "../element.ts";
import type { TelProofEventMap } from "../events.ts";
import type { TelProofProps } from "./props.ts";

type Listeners = {
  readonly [Name in keyof TelProofEventMap as `on${Name}`]?:
    | ((event: TelProofEventMap[Name]) => void)
    | undefined;
};

/** What `<tel-proof>` takes in JSX. */
export type TelProofJsx = DetailedHTMLProps<HTMLAttributes<TelProofElement>, TelProofElement> &
  TelProofProps &
  Listeners;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "tel-proof": TelProofJsx;
    }
  }
}
