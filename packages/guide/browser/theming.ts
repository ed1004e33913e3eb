// The live preview: the real widget of this very server, its appearance set by the controls beside it.

/** Where the widget's script is; a variable, so that no bundler looks for it. */
const widgetScript = "/widget/telproof.js";

const properties: Readonly<Record<string, (value: string) => string>> = {
  accent: String,
  "on-accent": String,
  surface: String,
  field: String,
  text: String,
  radius: (value) => `${value}px`,
  padding: (value) => `${value}px`,
  width: (value) => `${value}rem`,
  font: String,
};

type Control = HTMLInputElement | HTMLSelectElement;

const controlsOf = (form: HTMLFormElement): readonly Control[] =>
  [...form.elements].filter((it) => it instanceof HTMLInputElement || it instanceof HTMLSelectElement);

/** Only what was changed is worth writing down. */
const changed = (control: Control): boolean =>
  control instanceof HTMLSelectElement
    ? control.selectedIndex !== 0
    : control.value !== control.getAttribute("value");

interface Preview {
  readonly form: HTMLFormElement;
  readonly element: HTMLElement;
  readonly css: Element;
  readonly json: Element;
}

const inCamelCase = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const show = ({ form, element, css, json }: Preview): void => {
  const controls = controlsOf(form).filter(changed);
  const values = controls.flatMap(({ id, value }): readonly (readonly [string, string])[] => {
    const written = properties[id]?.(value);
    return written === undefined ? [] : [[id, written]];
  });
  const theme = controls.find(({ id }) => id === "theme")?.value;
  const variables = Object.fromEntries(values.map(([id, value]) => [inCamelCase(id), value]));
  const appearance = { ...(theme ? { theme } : {}), ...(values.length > 0 ? { variables } : {}) };
  element.setAttribute("appearance", JSON.stringify(appearance));
  json.textContent = JSON.stringify(appearance, null, 2);
  const lines = values.map(([id, value]) => `  --tel-proof-${id}: ${value};\n`);
  const scheme = theme ? [`  color-scheme: ${theme};\n`] : [];
  css.textContent =
    scheme.length + lines.length === 0
      ? "/* Change something above. */"
      : `tel-proof {\n${[...scheme, ...lines].join("")}}`;
};

/** The key of the demo site's app, where this server has one. */
const demoKey = async (): Promise<string | null> => {
  const { app_key: key } = (await (await fetch("/docs/guide/preview.json")).json()) as {
    readonly app_key: string | null;
  };
  return key;
};

const part = <Kind extends Element>(root: ParentNode, selector: string): Kind => {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`The preview lacks ${selector}.`);
  return found;
};

/** Colours begin as the widget has them in the reader's own scheme. */
const beginDark = (form: HTMLFormElement): void => {
  for (const control of controlsOf(form)) {
    const { dark } = control.dataset;
    if (dark !== undefined) control.setAttribute("value", dark);
  }
};

const askForKey = (stage: HTMLElement, element: HTMLElement): void => {
  for (const hidden of stage.querySelectorAll<HTMLElement>("[hidden]")) hidden.hidden = false;
  const field = part<HTMLInputElement>(stage, "#app-key");
  field.addEventListener("change", () => {
    element.setAttribute("app-key", field.value.trim());
    if (!element.isConnected) stage.append(element);
  });
};

/** Brings the controls to life. */
export const startPreview = async (root: HTMLElement): Promise<void> => {
  const form = part<HTMLFormElement>(root, "form");
  const css = part(root, "[data-css]");
  const json = part(root, "[data-appearance]");
  const stage = part<HTMLElement>(root, "[data-stage]");
  const element = document.createElement("tel-proof");
  const draw = () => show({ form, element, css, json });
  if (matchMedia("(prefers-color-scheme: dark)").matches) beginDark(form);
  form.addEventListener("input", draw);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(draw));
  root.hidden = false;
  const key = await demoKey();
  if (key === null) askForKey(stage, element);
  else {
    element.setAttribute("app-key", key);
    stage.append(element);
  }
  await import(/* @vite-ignore */ widgetScript);
};
