// The classic-script entry point, `api.js`: `telproof.render()`, and every element of the class `tel-proof`. It loads the widget
// that lies beside it. `?render=explicit` leaves marked elements alone, `?onload=name` calls a global function.

import { createRenderer, type Renderer } from "./render/renderer.ts";

/** The page's one global. */
interface Telproof extends Renderer {
  /** Calls back once the document is read and the widget is here. */
  ready(callback: () => void): void;
}

const page = globalThis as typeof globalThis & { telproof?: Telproof } & Readonly<Record<string, unknown>>;

function address(): URL {
  const script = document.currentScript ?? document.querySelector('script[src*="/api.js"]');
  return new URL((script as HTMLScriptElement | null)?.src ?? "", document.baseURI);
}

async function documentRead(): Promise<void> {
  if (document.readyState === "loading")
    await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
}

function open(url: URL): Telproof {
  const renderer = createRenderer({ page: document, functionNamed: (name) => page[name] });
  const widget: Promise<unknown> = import(/* @vite-ignore */ new URL("telproof.js", url).href);
  const here = Promise.all([documentRead(), widget]);
  widget.catch(() => console.error("Telproof did not load."));
  return {
    ...renderer,
    ready: (callback) => void here.then(callback, () => undefined),
  };
}

const url = address();
// An element with this id is found under this name too.
const isOpen = typeof page.telproof?.renderAll === "function";
const telproof = (isOpen && page.telproof) || open(url);
page.telproof = telproof;
if (url.searchParams.get("render") !== "explicit") void documentRead().then(telproof.renderAll);
const onload = url.searchParams.get("onload");
if (onload) {
  telproof.ready(() => {
    const callback = page[onload];
    if (typeof callback === "function") callback();
    else console.error(`Telproof: no ${onload}()`);
  });
}
