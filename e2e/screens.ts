// Takes a picture of every state of the widget, of what a page makes of it, of every page of the demo and of the gallery,
// from the real running server, into screens/, and joins them into sheets. `node screens.ts [name]` takes only the looks whose name holds `name`.
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createInbox } from "@telproof/sdk/testing";
import { type Browser, chromium, type Page } from "playwright";
import { startCustomerSite } from "./fixture/customer-site.ts";
import { demoStates } from "./fixture/demo-states.ts";
import { fictionalNumber } from "./fixture/fictional-number.ts";
import { galleryChapters, pickerStates } from "./fixture/gallery.ts";
import { pageStates } from "./fixture/page-states.ts";
import { type Stage, settled } from "./fixture/stage.ts";
import { startTelproof } from "./fixture/telproof.ts";
import { widgetStates } from "./fixture/widget-states.ts";

/** Pixels that a picture is wide at most within a sheet. */
const widest = 700;
const folder = fileURLToPath(new URL("screens/", import.meta.url));
const wide = { width: 1280, height: 860 };
const narrow = { width: 320, height: 640 };
const widgetSize = { width: 520, height: 560 };

/** One walk through the states. */
interface Look {
  readonly name: string;
  readonly locale: string;
  readonly colorScheme: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly viewport: typeof wide;
  readonly states: (stage: Stage) => AsyncGenerator<string>;
}

const widgetWalks = { widget: widgetStates, page: pageStates };

const widgetLooks = Object.entries(widgetWalks).flatMap(([walk, walkStates]) =>
  ["en", "ar"].flatMap((lang) =>
    (["light", "dark"] as const).flatMap((colorScheme) =>
      [narrow, widgetSize].map((viewport): Look => {
        const name = `${walk} ${lang} ${colorScheme} ${viewport.width}`;
        const states = (stage: Stage) => walkStates(stage, lang);
        return { name, locale: lang === "ar" ? "ar-EG" : "en-US", colorScheme, viewport, states };
      }),
    ),
  ),
);

const demoLooks = (["light", "dark"] as const).flatMap((colorScheme) =>
  [narrow, wide].map((viewport): Look => {
    const name = `demo ${colorScheme} ${viewport.width}`;
    return { name, locale: "en-US", colorScheme, viewport, states: demoStates };
  }),
);

/** What the gallery shows, in the directions, schemes and widths that differ most. */
const galleryLooks = [
  { lang: "en", colorScheme: "light", viewport: wide },
  { lang: "en", colorScheme: "dark", viewport: narrow },
  { lang: "ar", colorScheme: "dark", viewport: wide },
  { lang: "ar", colorScheme: "light", viewport: narrow },
  { lang: "el", colorScheme: "light", viewport: narrow },
  { lang: "ja", colorScheme: "light", viewport: wide },
  { lang: "en", colorScheme: "dark", viewport: wide, forcedColors: "active" },
  { lang: "he", colorScheme: "light", viewport: narrow, forcedColors: "active" },
] as const;

const gallery = galleryLooks.flatMap(({ lang, ...look }): readonly Look[] => {
  const colours = "forcedColors" in look ? "forced" : look.colorScheme;
  const name = `gallery ${lang} ${colours} ${look.viewport.width}`;
  return [
    { ...look, name, locale: "en-US", states: (stage) => galleryChapters(stage, { lang, theme: "auto" }) },
    {
      ...look,
      name: name.replace("gallery", "picker"),
      locale: "en-US",
      states: (stage) => pickerStates(stage, { lang, theme: "auto" }),
    },
  ];
});

const openStage = async (
  browser: Browser,
  { locale, colorScheme, viewport, forcedColors = "none" }: Look,
) => {
  const site = await startCustomerSite();
  const telproof = await startTelproof({}, [site.origin]);
  const context = await browser.newContext({
    locale,
    colorScheme,
    viewport,
    forcedColors,
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  await page.clock.install();
  const inbox = createInbox({ baseUrl: telproof.url, ...telproof });
  let given = 0;
  const stage: Stage = {
    page,
    site,
    telproof,
    phone: () => fictionalNumber(given++),
    inbox: async (phone) => {
      await telproof.delivered();
      return inbox.messages(phone);
    },
    pass: async (seconds) => {
      await telproof.pass(seconds);
      await page.clock.fastForward(seconds * 1000);
    },
  };
  const close = () => Promise.all([context.close(), site.close(), telproof.close()]);
  return { stage, close };
};

const take = async (browser: Browser, look: Look): Promise<readonly string[]> => {
  const { stage, close } = await openStage(browser, look);
  const fullPage =
    (look.viewport !== wide && look.name.startsWith("demo")) || look.name.startsWith("gallery");
  const files: string[] = [];
  await mkdir(`${folder}${look.name}`, { recursive: true });
  for await (const state of look.states(stage)) {
    await settled(stage.page);
    const file = `${look.name}/${String(files.length + 1).padStart(2, "0")} ${state}.png`;
    await stage.page.screenshot({ path: folder + file, fullPage });
    files.push(file);
  }
  await close();
  return files;
};

const figure = async (file: string) => {
  const picture = (await readFile(folder + file)).toString("base64");
  const name = file.replace(/^.*\/|\.png$/g, "");
  return `<figure><img src="data:image/png;base64,${picture}"><figcaption>${name}</figcaption></figure>`;
};

/** Joins a look's pictures into one. */
const join = async (page: Page, look: Look, files: readonly string[]): Promise<void> => {
  const figures = await Promise.all(files.map(figure));
  const columns = Math.floor(2100 / Math.min(look.viewport.width, widest));
  await page.setContent(`<style>
    body { margin: 8px; display: grid; grid-template-columns: repeat(${columns}, max-content); gap: 12px; background: #889; }
    figure { margin: 0; font: 15px sans-serif; } img { display: block; max-width: ${widest}px; }
  </style>${figures.join("")}`);
  await writeFile(`${folder}${look.name}.png`, await page.screenshot({ fullPage: true }));
};

const debian = "/usr/bin/chromium";
const executablePath = process.env["CHROMIUM_PATH"] ?? (existsSync(debian) ? debian : undefined);
const browser = await chromium.launch({
  args: ["--no-sandbox", "--disable-gpu"],
  ...(executablePath === undefined ? {} : { executablePath }),
});
const [wanted = ""] = process.argv.slice(2);
if (wanted === "") await rm(folder, { recursive: true, force: true });
let taken = 0;
for (const look of [...widgetLooks, ...demoLooks, ...gallery].filter(({ name }) => name.includes(wanted))) {
  const files = await take(browser, look);
  const page = await browser.newPage({ viewport: { width: 2200, height: 800 } });
  await join(page, look, files);
  await page.close();
  taken += files.length;
  console.log(`${look.name}: ${files.length} pictures`);
}
await browser.close();
console.log(`${taken} pictures in ${folder}`);
