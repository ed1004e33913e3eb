// Several people use one device: what a posted form leaves for the next one, and what a page is told of a number that it
// finds again.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import { verifyNumber } from "../fixture/widget.ts";

const signUp = async (page: Page) => {
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
};

for (const [way, come] of [
  ["another page", (page: Page, origin: string) => page.goto(`${origin}/signup`)],
  ["Back", (page: Page) => page.goBack()],
] as const)
  test(`after a posted form the next person finds an empty widget: ${way}`, async ({
    page,
    openShop,
    phone,
    codeFor,
    site,
  }) => {
    const widget = await openShop();
    await verifyNumber(widget, phone(), codeFor);
    await signUp(page);
    await come(page, site.origin);
    await expect(widget.phone).toHaveValue("");
    await expect(page.locator("tel-proof")).toHaveJSProperty("value", "");
  });

test("a form that a script sends ends the session for the next page, and not for this one", async ({
  page,
  openShop,
  phone,
  codeFor,
}) => {
  const widget = await openShop();
  await verifyNumber(widget, phone(), codeFor);
  await page.evaluate(() => {
    const [form] = document.forms;
    form?.addEventListener("submit", (event) => event.preventDefault());
  });
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(widget.verified).toBeVisible();
  await page.reload();
  await expect(widget.phone).toHaveValue("");
});

test("form.submit() ends the session too", async ({ page, openShop, phone, codeFor }) => {
  const widget = await openShop();
  await verifyNumber(widget, phone(), codeFor);
  await page.evaluate(() => document.forms[0]?.submit());
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await page.goBack();
  await expect(widget.phone).toHaveValue("");
});

test("a page can keep the session, and is told that its number is found again, not new", async ({
  page,
  openShop,
  phone,
  inbox,
  codeFor,
  redeem,
}) => {
  const number = phone();
  const heard = () => page.evaluate(() => Reflect.get(globalThis, "heard"));
  await page.addInitScript(() => {
    const list: unknown[] = [];
    Reflect.set(globalThis, "heard", list);
    for (const name of ["step", "verified"])
      document.addEventListener(`tel-proof-${name}`, (event) => {
        const { step, restored } = (event as CustomEvent).detail;
        list.push(step ?? `verified ${restored}`);
      });
  });
  const widget = await openShop({ attributes: 'name="phone_proof" required keep-session' });
  await verifyNumber(widget, number, codeFor);
  expect(await heard()).toEqual(["code", "verified", "verified false"]);
  await signUp(page);
  await page.goBack();
  await expect(widget.verified).toBeVisible();
  expect((await heard()).slice(-1)).toEqual(["verified true"]);
  await page.reload();
  await expect(widget.verified).toBeVisible();
  expect(await heard()).toEqual(["verified", "verified true"]);
  const proof = await page
    .locator("tel-proof")
    .evaluate((element) => (element as unknown as { getProof(): Promise<string> }).getProof());
  expect(await redeem(proof)).toBe(number);
  expect(await inbox(number)).toHaveLength(1);
});
