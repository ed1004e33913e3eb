// The widget's style sheet, as adopted by its shadow root: nothing inline, so a strict CSP lets them pass.
import { unsafeCSS } from "lit";
import buttons from "./buttons.css?inline";
import card from "./card.css?inline";
import light from "./light-dom.css?inline";
import phone from "./phone.css?inline";
import tokens from "./tokens.css?inline";

export const sheet = unsafeCSS(tokens + card + phone + light + buttons);
