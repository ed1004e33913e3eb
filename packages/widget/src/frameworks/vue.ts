// `<tel-proof>` in Vue's templates: its attributes, properties and events. Types only.
import type { HTMLAttributes, PublicProps } from "vue";
import type { TelProofElement } from "../element.ts";
import type { TelProofEventMap } from "../events.ts";
import type { TelProofProps } from "./props.ts";

/** `onTelProofCodeSent`, as Vue calls the listener of `@tel-proof-code-sent`. */
type Handler<Name extends string> = `on${Camel<Name>}`;

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Camel<Rest>}`
  : Capitalize<Name>;

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
