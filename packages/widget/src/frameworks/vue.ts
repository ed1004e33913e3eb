// `<tel-proof>` in Vue's templates: its attributes, properties and events. Types only.
import type { HTMLAttributes, PublicProps } from "vue";
import type { TelProofElement } from "../element.ts";
import type { TelProofEventMap } from "../events.ts";
import type { TelProofProps } from "./props.ts";

type Handler<Name extends string> = Name extends `tel-proof:${infer Rest}` ? `onTelProof:${Rest}` : never;

type Listeners = {
  readonly [Name in keyof TelProofEventMap as Handler<Name>]?:
    | ((event: TelProofEventMap[Name]) => void)
    | undefined;
};

/** What `<tel-proof>` is to a template. */
export type TelProofVue = new () => TelProofElement & {
  readonly $props: HTMLAttributes & PublicProps & TelProofProps & Listeners;
};

declare module "vue" {
  interface GlobalComponents {
    "tel-proof": TelProofVue;
  }
}
