// The way back to the number.
import { expect, test } from "../fixture/journey.ts";
import { askForCode } from "../fixture/widget.ts";

test("changing the number goes back with the number kept, and its old code is dead", async ({
  openShop,
  phone,
  codeFor,
}) => {
  const [mistyped, right] = [phone(), phone()];
  const widget = await openShop();
  await askForCode(widget, mistyped);
  const old = await codeFor(mistyped);
  await widget.changeNumber.click();
  await expect(widget.phone).toBeFocused();
  await expect(widget.phone).toHaveValue(/\+44\s?7700\s?900000/);

  await askForCode(widget, right);
  await expect(widget.code).toHaveAccessibleDescription(/\+44\s?7700\s?900001/);
  const fresh = await codeFor(right);
  expect(fresh).not.toBe(old);
  await widget.code.fill(old);
  await expect(widget.code).toHaveAccessibleDescription(/Wrong code/);
  await widget.code.fill(fresh);
  await expect(widget.verified).toBeVisible();
});

test("a verified number can be changed; the form is invalid again until the new one is verified", async ({
  page,
  openShop,
  phone,
  codeFor,
}) => {
  const number = phone();
  const widget = await openShop();
  await askForCode(widget, number);
  await widget.code.fill(await codeFor(number));
  await widget.change.click();
  await expect(widget.phone).toBeFocused();
  await expect(page.locator("tel-proof")).toHaveJSProperty("value", "");
  expect(await page.locator("form").evaluate((form: HTMLFormElement) => form.checkValidity())).toBe(false);
});
