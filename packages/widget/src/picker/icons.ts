// The picker's drawings.
import { svg } from "lit";
import { renderIcon } from "../templates/icons.ts";

export const searchIcon = renderIcon(
  "search",
  svg`<circle cx="11" cy="11" r="6.5" /><path d="m16 16 4.5 4.5" />`,
);

export const closeIcon = renderIcon("close", svg`<path d="m6 6 12 12M18 6 6 18" />`);
