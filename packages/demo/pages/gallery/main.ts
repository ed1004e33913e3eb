// The gallery page: all states in the look that its address asks for.
import { part } from "../handset/part.ts";
import { copyOf, drawCell, type Gallery } from "./cell.ts";
import { languages } from "./languages.ts";
import { type Look, readLook } from "./look.ts";
import { openStage } from "./stage.ts";
import type { Chapter } from "./state.ts";
import { chapters } from "./states/chapters.ts";

type Start = ReturnType<typeof drawCell>["starts"][number];

const root = part(document, "gallery");

const languageName = (tag: string) => new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;

/** The form shows what is being looked at. */
const fillForm = (form: HTMLFormElement, query: URLSearchParams, { language }: Look): void => {
  const choose = form.elements.namedItem("lang");
  if (choose instanceof HTMLSelectElement)
    choose.append(...languages.map((tag) => new Option(`${tag}: ${languageName(tag)}`, tag)));
  const step = form.elements.namedItem("step");
  if (step instanceof HTMLSelectElement)
    step.append(...chapters.map(({ id, title }) => new Option(title, id)));
  for (const select of form.querySelectorAll("select")) {
    const wanted = select === choose ? language : query.get(select.name);
    if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted ?? "";
  }
};

const entry = ({ id, title }: Chapter): HTMLElement => {
  const [item, link] = [document.createElement("li"), document.createElement("a")];
  link.href = `#${id}`;
  link.textContent = title;
  item.append(link);
  return item;
};

const drawChapter = ({ id, title, states }: Chapter, gallery: Gallery) => {
  const section = copyOf("chapter");
  section.id = id;
  part(section, "title").textContent = title;
  const drawn = states.map((state) => drawCell(state, gallery));
  part(section, "cells").append(...drawn.map(({ cell }) => cell));
  return { section, starts: drawn.flatMap(({ starts }) => starts) };
};

/** A reload begins anew: on this stage nothing is remembered. */
const forgetSessions = (): void => {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith("telproof:gallery.")) sessionStorage.removeItem(key);
};

/** One after the other they begin, all together they go on. What seems offline comes last, as the browser seems so to all. */
const play = async (starts: readonly Start[]): Promise<void> => {
  for (const online of [true, false]) {
    const leads: Promise<void>[] = [];
    for (const it of starts) if (it.online === online) leads.push((await it.start())());
    await Promise.all(leads);
  }
};

const query = new URLSearchParams(location.search);
const look = readLook(query);
fillForm(part(document, "looks") as HTMLFormElement, query, look);
forgetSessions();
const shown = chapters.some(({ id }) => id === look.chapter)
  ? chapters.filter(({ id }) => id === look.chapter)
  : chapters;
const gallery = { stage: openStage(root.dataset["appKey"] ?? ""), look };
part(document, "contents").append(...shown.map(entry));
const drawn = shown.map((chapter) => drawChapter(chapter, gallery));
const place = part(document, "chapters");
place.dataset["frames"] = String(look.themes.length * look.widths.length);
place.append(...drawn.map(({ section }) => section));
await customElements.whenDefined("tel-proof");
await play(drawn.flatMap(({ starts }) => starts));
root.dataset["gallery"] = "ready";
document.getElementById(location.hash.slice(1))?.scrollIntoView();
if (look.open !== null)
  document.getElementById(look.open)?.querySelector<HTMLElement>("[data-open]")?.click();
