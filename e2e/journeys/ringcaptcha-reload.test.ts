// What a reload finds again on pages written for RingCaptcha's browser widget.
import { expect, test } from "../fixture/journey.ts";
import { confirm, noting, serveRingCaptchaPage, toldIn } from "../fixture/ringcaptcha-page.ts";
import { askForCode, widgetIn } from "../fixture/widget.ts";

const before = noting(["ready", "pending", "verified", "retry", "error"]);

test("after a reload the code is still waited for, and handlers are told so", async ({
  page,
  site,
  telproof,
  phone,
  codeFor,
}) => {
  const number = phone();
  const widget = widgetIn(page);
  serveRingCaptchaPage(site, telproof, { before });
  await page.goto(site.origin);
  await askForCode(widget, number);
  await page.reload();
  await expect.poll(() => toldIn(page)).toEqual(["ready", "pending"]);
  await widget.code.fill(await codeFor(number));
  await expect(widget.verified).toBeVisible();
  expect(await toldIn(page)).toEqual(["ready", "pending", "verified"]);
});

test("after a reload a verified number is still in the form, code included; once posted the next page begins anew", async ({
  page,
  site,
  telproof,
  phone,
  codeFor,
}) => {
  const number = phone();
  const widget = widgetIn(page);
  serveRingCaptchaPage(site, telproof, { before });
  await page.goto(site.origin);
  await askForCode(widget, number);
  const code = await codeFor(number);
  await widget.code.fill(code);
  await expect(widget.verified).toBeVisible();
  await page.reload();
  await expect.poll(() => toldIn(page)).toEqual(["ready", "verified"]);
  await expect(page.locator("[name=ringcaptcha_pin_code]")).toHaveValue(code);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(await confirm(telproof, site.posted[0])).toBe(number);

  await page.goto(site.origin);
  await expect.poll(() => toldIn(page)).toEqual(["ready"]);
  await expect(widget.phone).toBeVisible();
  await expect(page.locator("[name=ringcaptcha_session_id]")).toHaveValue("");
});

test("changing a verified number takes it out of the form", async ({
  page,
  site,
  telproof,
  phone,
  codeFor,
}) => {
  const number = phone();
  const widget = widgetIn(page);
  serveRingCaptchaPage(site, telproof);
  await page.goto(site.origin);
  await askForCode(widget, number);
  await widget.code.fill(await codeFor(number));
  await expect(page.locator("[name=ringcaptcha_phone_number]")).toHaveValue(number);
  await widget.change.click();
  await expect(widget.phone).toBeVisible();
  for (const name of ["session_id", "pin_code", "phone_number"])
    await expect(page.locator(`[name=ringcaptcha_${name}]`)).toHaveValue("");
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});
