// The script that pages written for RingCaptcha's widget load instead of its own: defines the global `RingCaptcha` and
// starts the widgets that are declared in the page. A second copy of the script changes nothing.
import type { Options } from "./options.ts";
import { findSource } from "./source.ts";
import { RingCaptchaWidget } from "./widget.ts";

const source = findSource(document);
const widgets = new WeakMap<HTMLElement, RingCaptchaWidget>();

function containerOf(target: unknown): HTMLElement {
  const found: unknown = typeof target === "string" ? document.querySelector(target) : target;
  const container: unknown = found instanceof HTMLElement ? found : Object(found)[0];
  if (!(container instanceof HTMLElement)) throw new Error("Telproof: no such container.");
  return container;
}

/** `RingCaptcha.Widget(container, appKey, options)` or `(container, options)`, with or without `new`. */
function Widget(target: unknown, app?: unknown, more?: unknown): RingCaptchaWidget {
  const container = containerOf(target);
  const options: Options = typeof app === "string" ? { ...Object(more), app } : { ...Object(app) };
  const known = widgets.get(container);
  if (known) {
    known.setOptions(options);
    return known;
  }
  const key = options["app"] ?? container.dataset["app"];
  if (typeof key !== "string" || key === "") throw new Error("Telproof: no app key.");
  const widget = new RingCaptchaWidget({ container, options, baseUrl: source.baseUrl });
  widgets.set(container, widget);
  return widget;
}

function start(): void {
  const declared = document.querySelectorAll<HTMLElement>("[data-widget][data-app]");
  for (const container of declared) if (!widgets.has(container)) Widget(container);
  const oldest = document.getElementById("ringcaptcha_widget");
  if (oldest && source.app !== null && !widgets.has(oldest)) Widget(oldest, source.app);
}

if (!("RingCaptcha" in globalThis)) {
  Reflect.set(globalThis, "RingCaptcha", { Widget });
  start();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
}
