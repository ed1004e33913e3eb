// <tel-proof> as scripts of a page know it: what it is as a control, what it tells, and what it never tells.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import { askForCode, verifyNumber, wrongCodes } from "../fixture/widget.ts";

/** Every event that reaches the document, with its detail as far as JSON holds it. */
const record = (page: Page) =>
  page.addInitScript(() => {
    const list: string[] = [];
    Reflect.set(globalThis, "told", list);
    const names = ["ready", "step", "code-sent", "verified", "expired", "error", "before-send", "progress"];
    const own = names.map((name) => `tel-proof-${name}`);
    for (const type of [...own, "input", "change"])
      document.addEventListener(type, (event) => {
        const { target } = event;
        const detail = event instanceof CustomEvent ? JSON.stringify(event.detail) : "";
        list.push(`${type} ${(target as Element).localName} ${detail}`);
      });
  });

const told = (page: Page) => page.evaluate(() => Reflect.get(globalThis, "told") as readonly string[]);

test("no event of any step, nor the state, has a code or a token", async ({
  page,
  openShop,
  phone,
  codeFor,
}) => {
  await record(page);
  const readKept = () => page.evaluate(() => Object.values(sessionStorage).join());
  const number = phone();
  const widget = await openShop();
  const states: string[] = [];
  const readState = async () =>
    states.push(await page.locator("tel-proof").evaluate((it) => JSON.stringify(Reflect.get(it, "state"))));
  await readState();
  await askForCode(widget, number);
  const code = await codeFor(number);
  await expect.poll(readKept).toContain('"token":"');
  const [, token = ""] = /"token":"([^"]+)"/.exec(await readKept()) ?? [];
  await readState();
  await widget.code.fill(wrongCodes(code, 1)[0] ?? "");
  await expect(page.getByText(/Wrong code/).first()).toBeVisible();
  await readState();
  await widget.code.fill(code);
  await expect(widget.verified).toBeVisible();
  await readState();
  await widget.change.click();
  await widget.phone.waitFor();
  const all = [...(await told(page)), ...states];
  for (const name of ["ready", "step", "code-sent", "error", "verified"])
    expect(
      all.some((it) => it.startsWith(`tel-proof-${name} `)),
      name,
    ).toBe(true);
  for (const secret of [code, token])
    expect(all.filter((it) => it.replaceAll(number, "").includes(secret))).toEqual([]);
  const steps = all.filter((it) => it.startsWith("tel-proof-step "));
  for (const step of steps)
    expect(Object.keys(JSON.parse(step.split(" ").slice(2).join(" ")))).toEqual(["step", "phone", "channel"]);
});

test("the page hears input and change of the element when its value comes and goes, and nothing of the fields inside", async ({
  page,
  openShop,
  phone,
  codeFor,
}) => {
  await record(page);
  const widget = await openShop();
  const number = phone();
  await verifyNumber(widget, number, codeFor);
  const native = async () => (await told(page)).filter((it) => /^(input|change) /.test(it));
  expect(await native()).toEqual(["input tel-proof ", "change tel-proof "]);
  await widget.change.click();
  await widget.phone.waitFor();
  expect(await native()).toHaveLength(4);
});

test("an error of the page's own keeps the form from being sent until it is taken back", async ({
  page,
  openShop,
  phone,
  codeFor,
  site,
}) => {
  const widget = await openShop();
  await verifyNumber(widget, phone(), codeFor);
  const element = page.locator("tel-proof");
  const say = (message: string) =>
    element.evaluate((it, text) => (it as HTMLInputElement).setCustomValidity(text), message);
  await say("This number is already in use.");
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(element).toHaveJSProperty("validationMessage", "This number is already in use.");
  expect(await element.evaluate((it) => (it as HTMLInputElement).validity.customError)).toBe(true);
  expect(site.posted).toEqual([]);
  await say("");
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
});

test("a script reads type, labels, number and country, waits for the widget, sends and goes back", async ({
  page,
  openShop,
  phone,
}) => {
  const widget = await openShop({
    form: '<label for="it">Mobile</label><tel-proof id="it" app-key="KEY" default-country="GB"></tel-proof>',
  });
  const element = page.locator("tel-proof");
  await element.evaluate((it) => Reflect.get(it, "ready"));
  expect(await element.evaluate((it: HTMLInputElement) => [it.type, it.labels?.[0]?.textContent])).toEqual([
    "tel-proof",
    "Mobile",
  ]);
  await widget.phone.fill("+447400123456");
  await expect(element).toHaveJSProperty("phone", "+447400123456");
  await expect(element).toHaveJSProperty("country", "GB");
  await widget.phone.fill(phone());
  await element.evaluate((it) => Reflect.get(it, "sendCode").call(it));
  await expect(page.getByRole("textbox", { name: /Enter the \d-digit code/ })).toBeVisible();
  await element.evaluate((it) => Reflect.get(it, "changeNumber").call(it));
  await expect(widget.phone).toBeVisible();
});

test("style sheets see what is busy, refused or disabled", async ({ page, openShop, phone, codeFor }) => {
  const widget = await openShop();
  const matches = (state: string) =>
    page.locator("tel-proof").evaluate((it, name) => it.matches(`:state(${name})`), state);
  const number = phone();
  await askForCode(widget, number);
  const code = await codeFor(number);
  expect(await matches("invalid")).toBe(false);
  await widget.code.fill(wrongCodes(code, 1)[0] ?? "");
  await expect.poll(() => matches("invalid")).toBe(true);
  await page.locator("tel-proof").evaluate((it) => it.toggleAttribute("disabled", true));
  await expect.poll(() => matches("disabled")).toBe(true);
  await expect.poll(() => matches("code")).toBe(true);
});

test("the default theme is written nowhere, a name is", async ({ page, openShop }) => {
  const widget = await openShop({ attributes: "" });
  await widget.phone.waitFor();
  const element = page.locator("tel-proof");
  await expect(element).not.toHaveAttribute("theme");
  await element.evaluate((it) => Reflect.set(it, "name", "proof"));
  await expect(element).toHaveAttribute("name", "proof");
});
