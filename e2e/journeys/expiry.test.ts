// Codes that were not entered in time.
import { expect, test } from "../fixture/journey.ts";
import { askForCode } from "../fixture/widget.ts";

test("after the code's ten minutes the widget says so and offers a new code", async ({
  page,
  openShop,
  phone,
  inbox,
  pass,
}) => {
  const number = phone();
  const widget = await openShop();
  await askForCode(widget, number);
  const [late] = await inbox(number);
  await pass(599);
  await expect(widget.code).toBeVisible();
  await pass(1);
  await expect(page.getByText("Time is up", { exact: true })).toBeVisible();
  await expect(widget.code).toBeHidden();
  await expect(widget.newCode).toHaveText("Send a new code");
  await widget.newCode.click();
  await widget.code.waitFor();
  const [fresh] = await inbox(number);
  expect(fresh?.id).not.toBe(late?.id);
  await widget.code.fill(fresh?.code ?? "");
  await expect(widget.verified).toBeVisible();
});

test("a code that is entered too late, before the page knows, is refused and a new one offered", async ({
  page,
  openShop,
  phone,
  inbox,
  telproof,
}) => {
  const number = phone();
  const widget = await openShop();
  await askForCode(widget, number);
  const [late] = await inbox(number);
  await telproof.pass(600);
  await widget.code.fill(late?.code ?? "");
  await expect(page.getByText("Time is up", { exact: true })).toBeVisible();
  await expect(widget.newCode).toBeEnabled();
});
