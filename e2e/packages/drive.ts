// Leads apps that were built from the packed tarballs through phone, code and proof in a browser, with a whole Telproof
// behind them. `node packages/drive.ts name=folder name=folder:command:path …`, with the command and the page's path for apps
// whose pages a server renders; ends with a fault if one of them does not get that far.
import { existsSync } from "node:fs";
import { createBackendClient } from "@telproof/sdk/server";
import { createInbox, uniqueNumber } from "@telproof/sdk/testing";
import { type Browser, chromium, type Page } from "playwright";
import { findFreePort } from "../fixture/free-port.ts";
import { type RunningTelproof, startTelproof } from "../fixture/telproof.ts";
import { askForCode, widgetIn } from "../fixture/widget.ts";
import { startAppServer } from "./app-server.ts";
import { startStaticSite } from "./static-site.ts";

const debian = "/usr/bin/chromium";
const executablePath = process.env["CHROMIUM_PATH"] ?? (existsSync(debian) ? debian : undefined);

interface Visit {
  readonly page: Page;
  readonly telproof: RunningTelproof;
  readonly number: string;
}

const codeFor = async ({ telproof, number }: Visit): Promise<string> => {
  const { url: baseUrl, secretKey } = telproof;
  await telproof.delivered();
  const [newest] = await createInbox({ baseUrl, secretKey }).messages(number);
  return newest?.code ?? "";
};

/** The page has to show a proof that the back end can redeem, for this very number. */
const redeem = async ({ page, telproof, number }: Visit, from: string): Promise<void> => {
  const output = page.locator(from).filter({ hasText: /./ });
  const proof = (await output.textContent()) ?? "";
  const { url: baseUrl, secretKey } = telproof;
  const answer = await createBackendClient({ baseUrl, secretKey }).redeemProof({ proof });
  if (!answer.ok || answer.value.phone !== number)
    throw new Error(`${from} shows no proof of the number: ${JSON.stringify(answer).slice(0, 200)}`);
};

/** The page's own back end redeems what the form posts. */
const post = async ({ page, number }: Visit): Promise<void> => {
  await page.getByRole("button", { name: "Sign up" }).click();
  const answer = await page.locator("#redeemed").textContent();
  if (answer !== number) throw new Error(`the back end redeemed ${answer}`);
};

const byWidget = async (visit: Visit): Promise<void> => {
  const widget = widgetIn(visit.page);
  await askForCode(widget, visit.number);
  await widget.code.fill(await codeFor(visit));
  await widget.verified.waitFor();
};

const hasOwnScreens = async (page: Page): Promise<boolean> =>
  (await page.getByLabel("SDK number").count()) > 0;

/** Own screens. Where a session is kept, a reload comes between the number and the code. */
const bySdk = async (visit: Visit, { reload }: { readonly reload: boolean }): Promise<void> => {
  const { page, telproof, number } = visit;
  await page.getByLabel("SDK number").fill(number);
  const answered = page.waitForResponse(
    (response) => response.url().startsWith(`${telproof.url}/`) && response.request().method() === "POST",
  );
  await page.getByRole("button", { name: "SDK send" }).click();
  await answered;
  if (reload) {
    const codeStep = page.locator("#step").filter({ hasText: "code" });
    await codeStep.waitFor();
    await page.reload();
    // The server renders the step phone; the code's step is found again once the page is hydrated.
    await codeStep.waitFor();
  }
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
  const visit = { page, telproof, number: uniqueNumber() };
  await byWidget(visit);
  await redeem(visit, "#from-widget");
  const ownScreens = await hasOwnScreens(page);
  if (ownScreens) await bySdk({ ...visit, number: uniqueNumber() }, { reload: false });
  await page.close();
  await Promise.all([site.close(), telproof.close()]);
  const faults = [...errors, ...telproof.faults];
  if (faults.length > 0) throw new Error(`${name}: ${faults.join("; ")}`);
  console.log(`${name}: verified by the widget${ownScreens ? " and by the SDK" : ""}`);
};

/** Scripts wait until the returned function is called, as on a slow connection. */
const holdScripts = async (page: Page): Promise<() => void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/*", async (route) => {
    if (route.request().resourceType() === "script") await promise;
    await route.continue();
  });
  return resolve;
};

interface ServedPage {
  readonly name: string;
  readonly folder: string;
  /** Starts the app's server. */
  readonly command: string;
  readonly path: string;
}

/** What is typed before the page is hydrated stays, and the form posts the proof. */
const visitServed = async (page: Page, address: string, telproof: RunningTelproof): Promise<string> => {
  const release = await holdScripts(page);
  await page.goto(address, { waitUntil: "commit" });
  await page.getByLabel("Name").fill("Ann");
  release();
  const visit = { page, telproof, number: uniqueNumber() };
  await byWidget(visit);
  const posted = await page.locator("form").evaluate((form: HTMLFormElement) => [...new FormData(form)]);
  const { name: typed, phone_proof: proof } = Object.fromEntries(posted);
  if (typed !== "Ann") throw new Error("what was typed before hydration is lost");
  if (!proof) throw new Error("the form would post no proof");
  if (await page.getByRole("button", { name: "Sign up" }).count()) {
    await post(visit);
    return "hydrated, verified and redeemed by its back end";
  }
  await redeem(visit, "#from-widget");
  if (!(await hasOwnScreens(page))) return "hydrated and verified";
  // A page that is hydrated late waits for a number to be verified, which no reload does again.
  const reload = !address.endsWith("?late");
  await bySdk({ ...visit, number: uniqueNumber() }, { reload });
  return `hydrated, verified, and verified by the SDK${reload ? " through a reload" : ""}`;
};

/** The element with its attributes is in the server's HTML, and nothing is reported in the console. */
const driveServer = async ({ name, folder, command, path }: ServedPage): Promise<void> => {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const telproof = await startTelproof({}, [origin]);
  const server = await startAppServer({ folder, command, port, telproof });
  const page = await browser.newPage({ locale: "en-US" });
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  const html = await (await fetch(origin + path)).text();
  if (!html.includes("<tel-proof ") || !html.includes(` app-key="${telproof.appKey}"`))
    faults.push("the server's HTML has no element with the app's key");
  const done = await visitServed(page, origin + path, telproof).catch(({ message }: Error) => {
    faults.push(message);
  });
  await page.close();
  await Promise.all([server.close(), telproof.close()]);
  if (faults.length > 0) throw new Error(`${name}${path}: ${[...faults, ...telproof.faults].join("; ")}`);
  console.log(`${name}${path}: rendered on its server, ${done}`);
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
  const [name = "", folder = "", command, path = "/"] = it.split(/[=:]/);
  if (command) await driveServer({ name, folder, command, path });
  else await drive(browser, [name, folder]);
}
await browser.close();
