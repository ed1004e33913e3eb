// A page that names one build of the widget with the hashes that the server prints: every script is what was hashed, or refused.
import { fileURLToPath } from "node:url";
import { describePinnedScripts } from "@telproof/server";
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import { askForCode, widgetIn } from "../fixture/widget.ts";

const folder = fileURLToPath(new URL("widget/", import.meta.resolve("@telproof/server")));

/** A page in German, so that chunks of chunks are loaded too. */
const pageOf = ({ url, appKey }: { readonly url: string; readonly appKey: string }) =>
  `<!doctype html><html lang="de"><meta charset="utf-8"><title>Shop</title>
    ${describePinnedScripts(url, folder).html}
    <form method="post" action="/signup"><tel-proof app-key="${appKey}" name="phone_proof" required></tel-proof>
    <button>Sign up</button></form>`;

const isFormValid = (page: Page): Promise<boolean> =>
  page.locator("form").evaluate((form: HTMLFormElement) => form.checkValidity());

/** Changes one byte of the scripts whose address matches. */
const spoil = (page: Page, address: RegExp) =>
  page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()} ` });
  });

test("a whole verification loads nothing but scripts whose hashes the page has", async ({
  page,
  site,
  telproof,
  phone,
  codeFor,
}) => {
  const { import_map } = describePinnedScripts(telproof.url, folder);
  const loaded: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/widget/") && response.url().endsWith(".js")) loaded.push(response.url());
  });
  site.serve({ html: pageOf(telproof) });
  await page.goto(site.origin);
  const number = phone();
  const code = page.locator("input[autocomplete=one-time-code]");
  await page.getByRole("textbox").first().fill(number);
  await page.getByRole("button", { name: /Code/ }).first().click();
  await expect(code).toBeVisible();
  await code.fill(await codeFor(number));
  await expect.poll(() => isFormValid(page)).toBe(true);
  expect(loaded.length).toBeGreaterThan(3);
  expect(loaded.filter((url) => import_map?.integrity[url] === undefined)).toEqual([]);
});

test("a changed chunk is refused, and the form cannot be sent", async ({ page, site, telproof, phone }) => {
  await spoil(page, /\/chunks\/verification-/);
  site.serve({ html: pageOf(telproof) });
  await page.goto(site.origin);
  await page.getByRole("textbox").first().fill(phone());
  await page.getByRole("button", { name: /Code/ }).first().click();
  await expect(page.getByRole("textbox").first()).toHaveAccessibleDescription(/./);
  await expect(page.locator("input[autocomplete=one-time-code]")).toHaveCount(0);
  expect([await isFormValid(page), telproof.asked.filter(({ path }) => path.includes("code"))]).toEqual([
    false,
    [],
  ]);
});

test("a changed entry is refused, and no element is defined", async ({ page, site, telproof }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await spoil(page, /\/telproof\.js$/);
  site.serve({ html: pageOf(telproof) });
  await page.goto(site.origin);
  await expect.poll(() => said.join("\n")).toMatch(/integrity/i);
  expect(await page.evaluate(() => customElements.get("tel-proof") === undefined)).toBe(true);
});

test("without a version in its address the script says in the console that it is for evaluation", async ({
  page,
  site,
  telproof,
  phone,
}) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  site.serve({
    html: `<!doctype html><html lang="en"><title>Shop</title><script type="module" src="${telproof.url}/widget/telproof.js"></script>
      <tel-proof app-key="${telproof.appKey}"></tel-proof>`,
  });
  await page.goto(site.origin);
  await askForCode(widgetIn(page), phone());
  expect(said.filter((line) => line.includes("for evaluation"))).toHaveLength(1);
});
