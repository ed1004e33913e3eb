// `channels`, `countries` and `preferred-countries` take away from what the app offers, on one page alone.
import type { Page } from "playwright/test";
import { faultsOf, installAxe } from "../fixture/axe.ts";
import { expect, test } from "../fixture/journey.ts";
import { settled } from "../fixture/stage.ts";
import { askForCode } from "../fixture/widget.ts";

const refusal = /Numbers from this country can’t be used here/;

const setList = (page: Page, name: string, list: string) =>
  page.locator("tel-proof").evaluate(
    (it, given) => {
      it.setAttribute(given.name, given.list);
      return Reflect.get(it, "updateComplete") as Promise<boolean>;
    },
    { name, list },
  );

/** The paths of the requests that ask for a message. */
const hearSends = (page: Page): readonly string[] => {
  const sends: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === "POST" && /\/verifications/.test(pathname)) sends.push(pathname);
  });
  return sends;
};

test("only the page's countries are listed, the preferred ones first, and a number of another one is not sent", async ({
  page,
  openShop,
  inbox,
}) => {
  await installAxe(page);
  const sends = hearSends(page);
  const widget = await openShop({
    attributes: 'countries="de, gb fr" preferred-countries="GB US FR" required',
  });
  await widget.country.click();
  await expect(page.getByRole("option")).toHaveText([/United Kingdom/, /France/, /Germany/]);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  for (const number of ["+1 202 555 0123", "+44 7781 123456"]) {
    await widget.phone.fill(number);
    await widget.send.click();
    await expect(widget.phone).toHaveAccessibleDescription(refusal);
    await expect(widget.phone).toHaveAttribute("aria-invalid", "true");
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
  }
  expect(sends).toEqual([]);
  await askForCode(widget, "+44 7700 900123");
  expect(await inbox("+447700900123")).toHaveLength(1);
});

test("only the page's channels are offered, also instead of the first and for another code", async ({
  page,
  openShop,
  phone,
  pass,
}) => {
  const widget = await openShop({ attributes: 'channels="sms, fax"' });
  await askForCode(widget, phone());
  await expect(widget.again).toBeVisible();
  await expect(widget.callInstead).toHaveCount(0);
  await pass(61);
  await widget.again.click();
  await expect(page.getByRole("button", { name: /^Send again in/ })).toBeVisible();
  await widget.changeNumber.click();
  await setList(page, "channels", "voice");
  await expect(page.getByRole("button", { name: "Call me" })).toBeVisible();
});

test("what is narrowed to nothing sends nothing, and the console says why", async ({
  page,
  openShop,
  phone,
}) => {
  const lines: string[] = [];
  page.on("console", (line) => lines.push(line.text()));
  const sends = hearSends(page);
  const widget = await openShop({ attributes: 'countries="UK" channels="viber" required' });
  await widget.phone.fill(phone());
  await widget.send.click();
  await expect(widget.phone).toHaveAccessibleDescription(/can’t/);
  await widget.country.click();
  await expect(page.getByRole("combobox")).toBeVisible();
  await expect(page.getByRole("option")).toHaveCount(0);
  for (const start of ['countries="UK" is not valid', "countries of <tel-proof>", "channels of <tel-proof>"])
    await expect.poll(() => lines.filter((it) => it.startsWith(`Telproof: ${start}`))).toHaveLength(1);
  expect(sends).toEqual([]);
});

test("a change is followed, keeps what was typed, and goes on with a code that was sent", async ({
  page,
  openShop,
  phone,
  codeFor,
}) => {
  const widget = await openShop();
  const number = phone();
  await widget.phone.fill(number);
  await setList(page, "countries", "FR");
  await widget.send.click();
  await expect(widget.phone).toHaveAccessibleDescription(refusal);
  await setList(page, "countries", "FR GB");
  await widget.send.click();
  await widget.code.waitFor();
  await setList(page, "countries", "");
  await widget.code.fill(await codeFor(number));
  await expect(widget.verified).toBeVisible();
});
