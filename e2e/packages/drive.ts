// Leads apps that were built from the packed tarballs through phone, code and proof in a browser, with a whole Telproof
// behind them. `node packages/drive.ts name=folder …`; ends with a fault if one of them does not get that far.
import { existsSync } from "node:fs";
import { createServerClient } from "@telproof/sdk/server";
import { createInbox, uniqueNumber } from "@telproof/sdk/testing";
import { type Browser, chromium, type Page } from "playwright";
import { type RunningTelproof, startTelproof } from "../fixture/telproof.ts";
import { askForCode, widgetIn } from "../fixture/widget.ts";
import { startStaticSite } from "./static-site.ts";

const debian = "/usr/bin/chromium";
const executablePath = process.env["CHROMIUM_PATH"] ?? (existsSync(debian) ? debian : undefined);

interface Visit {
  readonly page: Page;
  readonly telproof: RunningTelproof;
  readonly number: string;
}

const codeFor = async ({ telproof, number }: Visit): Promise<string> => {
  const { url: baseUrl, appKey, secretKey } = telproof;
  await telproof.delivered();
  const [newest] = await createInbox({ baseUrl, appKey, secretKey }).messages(number);
  return newest?.code ?? "";
};

/** The page has to show a proof that the back end can redeem, for this very number. */
const redeem = async ({ page, telproof, number }: Visit, from: string): Promise<void> => {
  const output = page.locator(from).filter({ hasText: /./ });
  const proof = (await output.textContent()) ?? "";
  const { url: baseUrl, appKey, secretKey } = telproof;
  const answer = await createServerClient({ baseUrl, appKey, secretKey }).siteverify({ proof });
  if (!answer.ok || !answer.value.success || answer.value.phone !== number)
    throw new Error(`${from} shows no proof of the number: ${JSON.stringify(answer).slice(0, 200)}`);
};

const byWidget = async (visit: Visit): Promise<void> => {
  const widget = widgetIn(visit.page);
  await askForCode(widget, visit.number);
  await widget.code.fill(await codeFor(visit));
  await widget.verified.waitFor();
  await redeem(visit, "#from-widget");
};

const bySdk = async (visit: Visit): Promise<void> => {
  const { page, telproof, number } = visit;
  await page.getByLabel("SDK number").fill(number);
  const answered = page.waitForResponse((response) => response.url().startsWith(`${telproof.url}/`));
  await page.getByRole("button", { name: "SDK send" }).click();
  await (await answered).finished();
  await page.getByLabel("SDK code").fill(await codeFor(visit));
  await page.getByRole("button", { name: "SDK check" }).click();
  await redeem(visit, "#from-sdk");
};

const drive = async (browser: Browser, [name, folder]: readonly [string, string]): Promise<void> => {
  const site = await startStaticSite(folder);
  const telproof = await startTelproof({}, [site.origin]);
  const page = await browser.newPage({ locale: "en-US" });
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(`${site.origin}/?${new URLSearchParams({ app: telproof.appKey, server: telproof.url })}`);
  for (const way of [byWidget, bySdk]) await way({ page, telproof, number: uniqueNumber() });
  await page.close();
  await Promise.all([site.close(), telproof.close()]);
  const faults = [...errors, ...telproof.faults];
  if (faults.length > 0) throw new Error(`${name}: ${faults.join("; ")}`);
  console.log(`${name}: verified by the widget and by the SDK`);
};

const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
});
for (const it of process.argv.slice(2)) {
  const [name = "", folder = ""] = it.split("=");
  await drive(browser, [name, folder]);
}
await browser.close();
