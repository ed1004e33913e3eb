// Records Chromium's trace while something is done in a page. What the trace says is read elsewhere.
import type { Browser } from "./chromium.ts";
import type { Visit } from "./visit.ts";

const categories = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "v8",
  "v8.execute",
  "blink.user_timing",
];

/** The trace as JSON. @param more categories beside those that figures are taken from. */
export async function traced(
  browser: Browser,
  { page }: Visit,
  work: () => Promise<void>,
  more: readonly string[] = [],
): Promise<string> {
  await browser.startTracing(page, { categories: [...categories, ...more] });
  try {
    await work();
  } catch (fault) {
    await browser.stopTracing();
    throw fault;
  }
  return (await browser.stopTracing()).toString();
}
