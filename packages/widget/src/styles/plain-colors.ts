// The widget's colours without `light-dark()`: those of one scheme, exchanged when the scheme changes. A chunk for browsers
// that do not know the function.
import tokens from "./tokens.css?inline";

/** The style sheet with the colours of one scheme. */
export const inScheme = (css: string, isDark: boolean): string =>
  css.replace(/light-dark\((#\w+), ?(#\w+)\)/g, isDark ? "$2" : "$1");

const prefersDark = matchMedia("(prefers-color-scheme: dark)");

/** The scheme that applies, among those that the page supports. */
function isDark(host: Element): boolean {
  const { colorScheme } = getComputedStyle(host);
  const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content ?? "";
  const supported = colorScheme === "normal" ? meta : colorScheme;
  return supported.includes("dark") && (prefersDark.matches || !supported.includes("light"));
}

const adopted = new WeakSet<Element>();

/** From now on the host has the colours of its scheme. */
export function adoptPlainColors(host: HTMLElement): void {
  if (adopted.has(host)) return;
  adopted.add(host);
  const sheet = new CSSStyleSheet();
  const update = () => sheet.replaceSync(inScheme(tokens, isDark(host)));
  const observer = new MutationObserver(update);
  const attributeFilter = ["theme", "class", "style", "data-theme"];
  for (const node of [host, document.documentElement, document.body])
    observer.observe(node, { attributeFilter });
  prefersDark.addEventListener("change", update);
  update();
  host.shadowRoot?.adoptedStyleSheets.push(sheet);
}
