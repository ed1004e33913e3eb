// What little style the containers need. Pages may override all of it; a constructed sheet needs no allowance of theirs.

const css = `
:where(.ringcaptcha.widget tel-proof:not(:defined)) { display: block; min-block-size: 16em; }
.ringcaptcha.widget tel-proof[data-hide-country]::part(country-button) { display: none; }
:where(.ringcaptcha-field) { display: block; max-inline-size: 26em; margin-block-start: 0.75rem; }
:where(.ringcaptcha-field input:not([type="checkbox"])) {
  display: block; box-sizing: border-box; inline-size: 100%; padding: 0.5rem; font: inherit;
}
`;

let sheet: CSSStyleSheet | null = null;

/** Once for each document or shadow root that holds a container. */
export function adoptStyle(container: HTMLElement): void {
  const root = container.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
