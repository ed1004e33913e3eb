// What a reload finds again.
import { expect, test } from "../fixture/journey.ts";
import { askForCode, verifyNumber } from "../fixture/widget.ts";

test("a reload goes on where the code is entered, and the countdown goes on too", async ({
  page,
  openShop,
  phone,
  inbox,
  pass,
}) => {
  const number = phone();
  const widget = await openShop();
  await askForCode(widget, number);
  await pass(20);
  await page.reload();
  await expect(widget.code).toBeVisible();
  await expect(widget.again).toHaveText(/Send again in 0:(40|3\d)/);
  await expect(widget.again).toBeDisabled();
  await expect(widget.code).toHaveAccessibleDescription(/\+44\s?7700\s?900000/);
  const messages = await inbox(number);
  expect(messages).toHaveLength(1);
  await widget.code.fill(messages[0]?.code ?? "");
  await expect(widget.verified).toBeVisible();
});

test("a reload after success shows the number as verified and has a fresh proof for the form", async ({
  page,
  openShop,
  phone,
  inbox,
  codeFor,
  site,
}) => {
  const number = phone();
  const widget = await openShop();
  await verifyNumber(widget, number, codeFor);
  await page.reload();
  await expect(widget.verified).toBeVisible();
  expect(await inbox(number)).toHaveLength(1);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(site.posted[0]?.get("phone_proof")).toMatch(/^ey/);
});

test("a proof that has grown old on an idle page is replaced before the form is sent", async ({
  page,
  openShop,
  phone,
  codeFor,
  pass,
  site,
  redeem,
}) => {
  const number = phone();
  const widget = await openShop();
  await verifyNumber(widget, number, codeFor);
  await pass(3600);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(await redeem(site.posted[0]?.get("phone_proof"))).toBe(number);
});
