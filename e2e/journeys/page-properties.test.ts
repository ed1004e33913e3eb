// What a page sets on the element after it has started: applied as long as the person has not done it themselves.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import { askForCode } from "../fixture/widget.ts";

const set = (page: Page, name: string, value: unknown) =>
  page
    .locator("tel-proof")
    .evaluate((element, [key, it]) => Reflect.set(element, key, it), [name, value] as const);

test("a number that the page sets late is in the field, until the person types one", async ({
  page,
  openShop,
}) => {
  const widget = await openShop();
  await widget.phone.waitFor();
  await set(page, "defaultPhone", "+447400123456");
  await expect(widget.phone).toHaveValue("+44 7400 123456");
  await set(page, "defaultPhone", "+447400123457");
  await expect(widget.phone).toHaveValue("+44 7400 123457");
  await set(page, "defaultPhone", null);
  await expect(widget.phone).toHaveValue("");
  await widget.phone.fill("+44 7400 1");
  await set(page, "defaultPhone", "+447400123456");
  await expect(widget.phone).toHaveValue("+44 7400 1");
});

test("a country that the page sets late is chosen, until the person chooses one; a reset goes back to the page's", async ({
  page,
  openShop,
}) => {
  const widget = await openShop({
    form: '<tel-proof app-key="KEY" default-country="DE" default-phone="030 123456"></tel-proof><button type="reset">Clear</button>',
  });
  await expect(widget.country).toHaveAccessibleName(/Germany/);
  await set(page, "defaultCountry", "FR");
  await expect(widget.country).toHaveAccessibleName(/France/);
  await widget.phone.fill("");
  await widget.country.click();
  await page.getByRole("combobox").fill("Spain");
  await page.keyboard.press("Enter");
  await expect(widget.country).toHaveAccessibleName(/Spain/);
  await set(page, "defaultCountry", "IT");
  await expect(widget.country).toHaveAccessibleName(/Spain/);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(widget.country).toHaveAccessibleName(/Italy/);
  await expect(widget.phone).toHaveValue(/^030/);
  await widget.phone.fill("+34 612 345 678");
  await expect(widget.country).toHaveAccessibleName(/Spain/);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(widget.country).toHaveAccessibleName(/Italy/);
});

test("without a country of the page a reset goes back to the likely one", async ({ page, openShop }) => {
  const widget = await openShop({
    form: '<tel-proof app-key="KEY"></tel-proof><button type="reset">Clear</button>',
  });
  await expect(widget.country).toHaveAccessibleName(/United States/);
  const likely = await widget.country.textContent();
  await widget.phone.fill("+34 612 345 678");
  await expect(widget.country).toHaveAccessibleName(/Spain/);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(widget.country).not.toHaveAccessibleName(/Spain/);
  expect(await widget.country.textContent()).toBe(likely);
});

test("every property may be set to undefined or null at any time, and changes nothing that the person sees", async ({
  page,
  openShop,
  phone,
}) => {
  const widget = await openShop();
  await askForCode(widget, phone());
  const names = await page.locator("tel-proof").evaluate((element) => {
    const { properties } = element.constructor as unknown as { readonly properties: object };
    return Object.keys(properties).filter((name) => name !== "appKey");
  });
  expect(names.length).toBeGreaterThan(12);
  for (const name of names)
    for (const nothing of [undefined, null]) {
      await page
        .locator("tel-proof")
        .evaluate(
          (element, [key, isNull]) => Reflect.set(element, key as string, isNull ? null : undefined),
          [name, nothing === null] as const,
        );
      await expect(widget.code).toBeVisible();
    }
});

test("every property that is set late has its effect", async ({ page, openShop, telproof }) => {
  const widget = await openShop({ attributes: "" });
  await widget.phone.waitFor();
  const element = page.locator("tel-proof");
  const effects: Readonly<Record<string, readonly [value: unknown, effect: () => Promise<unknown>]>> = {
    appKey: ["nobody", () => expect(element).toHaveJSProperty("value", "")],
    baseUrl: [`${telproof.url}/`, () => expect(widget.phone).toBeVisible()],
    name: ["other", () => expect(element).toHaveAttribute("name", "other")],
    required: [
      true,
      () => expect.poll(() => element.evaluate((it: HTMLInputElement) => it.checkValidity())).toBe(false),
    ],
    disabled: [true, () => expect(widget.phone).toBeDisabled()],
    locale: ["de", () => expect(page.getByRole("textbox", { name: "Telefonnummer" })).toBeVisible()],
    theme: ["dark", () => expect(element).toHaveAttribute("theme", "dark")],
    appearance: [
      { variables: { accent: "rgb(1, 2, 3)" } },
      () => expect(widget.send).toHaveCSS("background-color", "rgb(1, 2, 3)"),
    ],
    noAutoCheck: [true, () => expect(widget.phone).toBeVisible()],
    defaultPhone: ["+447400123456", () => expect(widget.phone).toHaveValue("+44 7400 123456")],
    defaultCountry: ["FR", () => expect(widget.country).toHaveAccessibleName(/France/)],
    channel: ["voice", () => expect(page.getByRole("button", { name: "Call me" })).toBeVisible()],
    channels: ["voice", () => expect(page.getByRole("button", { name: "Call me" })).toBeVisible()],
    countries: ["FR DE", () => expect(widget.country).toHaveAccessibleName(/^Choose a country/)],
    preferredCountries: [
      "FR",
      async () => {
        await widget.country.click();
        await expect(page.getByRole("option").first()).toHaveText(/France/);
      },
    ],
    action: ["signup", () => expect(widget.phone).toBeVisible()],
    reference: ["order 7", () => expect(widget.phone).toBeVisible()],
    token: ["none", () => expect(widget.phone).toBeHidden()],
    autoSubmit: [true, () => expect(element).toHaveAttribute("auto-submit")],
    texts: [
      { phoneLabel: "Mobile" },
      () => expect(page.getByRole("textbox", { name: "Mobile" })).toBeVisible(),
    ],
    responseField: [
      "input",
      () => expect(page.locator("input[type=hidden][name=phone_proof]")).toHaveCount(1),
    ],
    preview: ["code", () => expect(widget.code).toBeVisible()],
    keepSession: [true, () => expect(element).toHaveJSProperty("keepSession", true)],
  };
  const properties = await element.evaluate((it) =>
    Object.keys((it.constructor as unknown as { readonly properties: object }).properties),
  );
  expect(Object.keys(effects).sort()).toEqual(properties.sort());
  for (const [name, [value, effect]] of Object.entries(effects)) {
    await page.reload();
    await widget.phone.waitFor();
    await set(page, name, value);
    await effect();
  }
});
