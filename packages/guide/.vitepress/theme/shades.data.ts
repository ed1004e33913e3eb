// The widget's default colours, read from its manifest while the site is built.
import { shadesOf } from "../../src/widget-tables.ts";

declare const data: Readonly<Record<string, readonly [light: string, dark: string]>>;

export { data };

const names = ["accent", "on-accent", "surface", "field-background", "text"];

export default { load: () => Object.fromEntries(names.map((name) => [name, shadesOf(name)])) };
