// The form of the widget's texts. `%name%` stands for a value; `one|other` are the forms for one and for any other number.
import type { english } from "./en.ts";

/** What the widget says, in one language. */
export type WidgetTexts = Readonly<Record<keyof typeof english, string>>;
