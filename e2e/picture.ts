// Takes the README's picture: the widget in three states, from a real page and a real server, light and dark, into
// docs/pictures. `node picture.ts`
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createInbox } from "@telproof/sdk/testing";
import { chromium, type Page } from "playwright";
import { startCustomerSite } from "./fixture/customer-site.ts";
import { type RunningTelproof, startTelproof } from "./fixture/telproof.ts";
import { askForCode, widgetIn } from "./fixture/widget.ts";

const folder = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
/** Where Debian has it; elsewhere Playwright finds its own. */
const debian = "/usr/bin/chromium";
const columns = ["Phone", "Code", "Verified"] as const;

/** Quiet colours of GitHub's pages, so that the picture has no frame in the README. */
const html = ({ url, appKey }: RunningTelproof) => `<!doctype html><html lang="en"><meta charset="utf-8">
  <meta name="color-scheme" content="light dark"><title>Widget</title>
  <style>
    body { margin: 0; padding: 20px; background: light-dark(#ffffff, #0d1117); font: 15px system-ui, sans-serif; }
    main { display: grid; grid-template-columns: repeat(3, 300px); gap: 24px; align-items: start; }
  </style>
  <script type="module" src="${url}/widget/v1/telproof.js"></script>
  <main>${columns.map((name) => `<section aria-label="${name}"><tel-proof app-key="${appKey}"></tel-proof></section>`).join("")}</main>`;

/** Brings each widget into its state, as a person would. */
const fillIn = async (page: Page, telproof: RunningTelproof): Promise<void> => {
  const { url: baseUrl, secretKey } = telproof;
  const inbox = createInbox({ baseUrl, secretKey });
  const widgetOf = (name: (typeof columns)[number]) => widgetIn(page.getByRole("region", { name }));
  const verified = widgetOf("Verified");
  await askForCode(verified, "+447700900142");
  await telproof.delivered();
  await verified.code.fill((await inbox.messages("+447700900142"))[0]?.code ?? "");
  await verified.verified.waitFor();
  await askForCode(widgetOf("Code"), "+447700900136");
  await widgetOf("Code").code.fill("481");
  await widgetOf("Phone").phone.fill("+447700900121");
};

const takePicture = async (colorScheme: "light" | "dark"): Promise<void> => {
  const site = await startCustomerSite();
  const telproof = await startTelproof({}, [site.origin]);
  const browser = await chromium.launch({ ...(existsSync(debian) ? { executablePath: debian } : {}) });
  try {
    const viewport = { width: 988, height: 400 };
    const page = await browser.newPage({ colorScheme, viewport, deviceScaleFactor: 2, locale: "en-GB" });
    site.serve({ html: html(telproof) });
    await page.goto(site.origin);
    await fillIn(page, telproof);
    const height = await page.evaluate(
      () => document.querySelector("main")?.getBoundingClientRect().bottom ?? 0,
    );
    const clip = { x: 0, y: 0, width: viewport.width, height: Math.ceil(height) + 20 };
    await page.screenshot({ path: `${folder}widget-${colorScheme}.png`, clip, animations: "disabled" });
  } finally {
    await browser.close();
    await telproof.close();
    await site.close();
  }
};

await mkdir(folder, { recursive: true });
for (const colorScheme of ["light", "dark"] as const) await takePicture(colorScheme);
