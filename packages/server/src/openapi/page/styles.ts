// The page's one stylesheet: system fonts, both colour schemes, from 320 pixels to wide, and paper.
import { componentStyles } from "./styles-components.ts";
import { layoutStyles } from "./styles-layout.ts";

const base = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fcfbf8, #111615);
  --sunken: light-dark(#f2f0e9, #191f1e);
  --ink: light-dark(#18201e, #e4e9e6);
  --muted: light-dark(#55605c, #a3b0ab);
  --line: light-dark(#e1ded4, #2a3331);
  --accent: light-dark(#0a6a5c, #74d6c3);
  --accent-wash: light-dark(#e3f1ec, #14302a);
  --other: light-dark(#2f4d8a, #a9c1f5);
  --other-wash: light-dark(#e6ecf8, #1b2742);
  --need: light-dark(#9a3412, #f5b183);
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Roboto Mono", "DejaVu Sans Mono", monospace;
  --gutter: clamp(1rem, 4vw, 3rem);
}
*, *::before, *::after { box-sizing: border-box; }
html {
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.6 var(--sans);
  text-size-adjust: 100%;
  scroll-padding-block-start: 1.5rem;
}
body, h1, h2, h3, h4, p, ul, dl, dd, pre { margin: 0; padding: 0; }
ul { list-style: none; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.5rem); font-weight: 680; letter-spacing: -0.025em; }
h2 { font-size: 1.5rem; font-weight: 660; letter-spacing: -0.018em; }
h3 { font-size: 1.175rem; font-weight: 640; letter-spacing: -0.01em; }
h4 { font-size: 0.875rem; font-weight: 640; color: var(--muted); }
p, dd, li { text-wrap: pretty; overflow-wrap: break-word; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
main:focus { outline: none; }
code { font-family: var(--mono); font-size: 0.875em; font-variant-ligatures: none; overflow-wrap: anywhere; }
strong { font-weight: 640; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -6rem; z-index: 1; padding: 0.5rem 1rem; background: var(--paper); }
.skip:focus { inset-block-start: 1rem; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;

/** The text of the style element. */
export const styles: string = base + componentStyles + layoutStyles;
