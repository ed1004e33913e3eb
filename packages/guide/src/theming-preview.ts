// The theming page's preview: its controls as plain HTML. browser/theming.ts brings them to life on the real widget.
import { shadesOf } from "./widget-tables.ts";

const range = (name: string, label: string, values: string): string =>
  `<p><label for="${name}">${label}</label> <input id="${name}" type="range" ${values}></p>`;

const colour = (name: string, label: string): string => {
  const [light, dark] = shadesOf(name);
  return `<p><label for="${name}">${label}</label> <input id="${name}" type="color" value="${light}" data-dark="${dark}"></p>`;
};

const choice = (name: string, label: string, options: readonly string[]): string =>
  `<p><label for="${name}">${label}</label> <select id="${name}">${options
    .map((it) => `<option>${it}</option>`)
    .join("")}</select></p>`;

/** The preview's markup. Without scripts it says so. */
export const themingPreview = `<noscript><p class="note">The preview needs JavaScript; the tables below do not.</p></noscript>
<theming-preview hidden>
<form class="controls" aria-label="Look of the preview">
${choice("theme", "Theme", ["auto", "light", "dark"])}
${colour("accent", "Accent")}
${colour("on-accent", "Text on it")}
${colour("surface", "Card")}
${colour("field", "Fields")}
${colour("text", "Text")}
${range("radius", "Corners", 'min="0" max="26" value="10"')}
${range("padding", "Padding", 'min="8" max="40" value="20"')}
${range("width", "Width", 'min="17" max="34" value="26"')}
${choice("font", "Font", ["inherit", "Georgia, serif", "ui-monospace, monospace"])}
<p><button type="reset">Reset</button></p>
</form>
<div class="stage" data-stage>
<p class="note" data-explanation hidden>This server has no demo site, so there is no app to show the widget of. Enter the key of a test app that allows this page’s origin.</p>
<p data-own-key hidden><label for="app-key">App key</label> <input id="app-key" autocomplete="off" spellcheck="false"></p>
</div>
<figure class="snippet">
<figcaption>Your style sheet</figcaption>
<pre tabindex="0" role="group" aria-label="Your style sheet"><code translate="no" data-css>/* Change something above. */</code></pre>
</figure>
<figure class="snippet">
<figcaption>Or your appearance</figcaption>
<pre tabindex="0" role="group" aria-label="Or your appearance"><code translate="no" data-appearance>{}</code></pre>
</figure>
</theming-preview>
`;
