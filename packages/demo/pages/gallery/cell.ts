// Puts one state on the page: its caption, and a widget in every frame of the look, led to the state.
import { part } from "../handset/part.ts";
import { type Hands, handsOn } from "./hands.ts";
import { isRightToLeft, type Look, type Theme, type Width } from "./look.ts";
import type { Stage } from "./stage.ts";
import type { State } from "./state.ts";

/** Where a state is shown once. */
interface Frame {
  readonly theme: Theme;
  readonly width: Width;
}

/** What every cell of the page has in common. */
export interface Gallery {
  readonly stage: Stage;
  readonly look: Look;
}

const themeNames: Readonly<Record<Theme, string>> = { auto: "", light: "Light", dark: "Dark" };
const widthNames: Readonly<Record<Width, string>> = { full: "", "320": "320 px" };

const nameOf = ({ theme, width }: Frame) =>
  [themeNames[theme], widthNames[width]].filter((name) => name !== "").join(", ");

/** A copy of the template marked `data-NAME-template`. */
export const copyOf = (name: string): HTMLElement => {
  const template = part(document, `${name}-template`) as HTMLTemplateElement;
  return document.importNode(template.content, true).firstElementChild as HTMLElement;
};

const createWidget = (state: State, frame: Frame, { stage, look }: Gallery): HTMLElement => {
  const widget = document.createElement("tel-proof");
  const key = `gallery.${state.id}.${frame.theme}.${frame.width}`;
  stage.put(key, state.script ?? {});
  const attributes = {
    "app-key": key,
    "base-url": stage.address,
    theme: frame.theme,
    locale: look.language,
    "default-country": "GB",
    ...state.attributes,
  };
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  return Object.assign(widget, { texts: state.texts ?? {} });
};

/** Only until it is ready does a widget ask whether the browser is online. */
const begin = async (
  place: HTMLElement,
  widget: HTMLElement,
  { online, known }: { readonly online: boolean; readonly known: Promise<void> },
): Promise<void> => {
  if (!online) Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
  place.append(widget);
  await (widget as HTMLElement & { readonly updateComplete: Promise<unknown> }).updateComplete;
  if (online) return;
  await known;
  Reflect.deleteProperty(navigator, "onLine");
};

const isSetUp = (widget: HTMLElement) =>
  new Promise<void>((resolve) => {
    for (const news of ["tel-proof-ready", "tel-proof-error"])
      widget.addEventListener(news, () => resolve(), { once: true });
  });

const lead = async (figure: HTMLElement, state: State, hands: Hands): Promise<void> => {
  if (state.play && !state.opens) await state.play(hands);
  figure.dataset["reached"] = "";
};

const offerToOpen = (figure: HTMLElement, state: State, hands: Hands): void => {
  const button = part(figure, "open");
  button.hidden = !state.opens;
  part(button, "what").textContent = state.title;
  button.addEventListener("click", () => {
    // A list that opens while the page still moves would stand beside its field.
    figure.scrollIntoView({ block: "center", behavior: "instant" });
    void state.play?.(hands);
  });
};

/** A frame, and how to put its widget into it. */
interface Drawn {
  readonly figure: HTMLElement;
  /** Resolves when the widget has begun, with what leads it to its state. */
  readonly start: () => Promise<() => Promise<void>>;
}

const drawFrame = (state: State, frame: Frame, gallery: Gallery): Drawn => {
  const { language } = gallery.look;
  const figure = copyOf("frame");
  const stand = part(figure, "stand");
  const widget = createWidget(state, frame, gallery);
  const hands = handsOn(widget);
  const known = isSetUp(widget);
  figure.dataset["theme"] = frame.theme;
  figure.dataset["width"] = frame.width;
  stand.lang = language;
  stand.dir = isRightToLeft(language) ? "rtl" : "ltr";
  part(figure, "name").textContent = nameOf(frame);
  offerToOpen(figure, state, hands);
  widget.addEventListener("tel-proof-error", () => state.insist?.(hands));
  const start = async () => {
    await begin(stand, widget, { online: state.online ?? true, known });
    return () => known.then(() => lead(figure, state, hands));
  };
  return { figure, start };
};

const framesOf = ({ themes, widths }: Look): readonly Frame[] =>
  widths.flatMap((width) => themes.map((theme) => ({ theme, width })));

/** A state's cell. Its widgets wait to be started. */
export const drawCell = (state: State, gallery: Gallery) => {
  const cell = copyOf("cell");
  const title = part(cell, "title");
  cell.id = state.id;
  title.textContent = state.title;
  title.setAttribute("href", `#${state.id}`);
  part(cell, "when").textContent = state.when;
  const drawn = framesOf(gallery.look).map((frame) => drawFrame(state, frame, gallery));
  part(cell, "frames").append(...drawn.map(({ figure }) => figure));
  return { cell, starts: drawn.map(({ start }) => ({ start, online: state.online ?? true })) };
};
