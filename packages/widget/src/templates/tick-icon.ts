// The sign of what is chosen or done.
import { svg } from "lit";
import { renderIcon } from "./icons.ts";

export const tickIcon = renderIcon("tick", svg`<path d="m6 12.5 4.5 4.5 8-9.5" />`);
