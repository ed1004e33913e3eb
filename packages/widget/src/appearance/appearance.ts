// What `appearance` takes: the widget's look as one object. Types only; `apply-appearance.ts` applies it.
import type { variables } from "./variables.ts";

/** Colours: as the page's own `color-scheme` (`auto`), or always these. */
export type Theme = "auto" | "light" | "dark";

/** The widget's custom properties in camel case: `onAccent` is `--tel-proof-on-accent`. Values are CSS. */
export type Variables = { readonly [Name in keyof typeof variables]?: string | undefined };

/** The widget's look. It is stronger than style sheets of the page, and what it leaves out is theirs. */
export interface Appearance {
  /** `auto` leaves it to the `theme` attribute. */
  readonly theme?: Theme | undefined;
  readonly variables?: Variables | undefined;
  /** `hidden`: only screen readers are told the phone field's label, for a page that shows one of its own. */
  readonly labels?: "above" | "hidden" | undefined;
}
