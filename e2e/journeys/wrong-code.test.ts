// Codes that are not right: what a person is told, and when it is over.
import { expect, test } from "../fixture/journey.ts";
import { askForCode, wrongCodes } from "../fixture/widget.ts";

test("a wrong code says how many tries are left, keeps the focus, and is typed over by the right one", async ({
  page,
  openShop,
  phone,
  inbox,
}) => {
  const number = phone();
  const widget = await openShop();
  await askForCode(widget, number);
  const [message] = await inbox(number);
  const code = message?.code ?? "";
  const [first = "", second = ""] = wrongCodes(code, 2);

  await page.keyboard.type(first);
  await expect(widget.code).toHaveAccessibleDescription(/Wrong code\. 4 tries left\./);
  await expect(widget.code).toBeFocused();
  await page.keyboard.type(second);
  await expect(widget.code).toHaveAccessibleDescription(/3 tries left\./);
  await page.keyboard.type(code);
  await expect(widget.verified).toBeVisible();
});

test("five wrong codes end it, and the person can begin again once the wait is over", async ({
  page,
  openShop,
  phone,
  inbox,
  pass,
}) => {
  const number = phone();
  const widget = await openShop();
  await askForCode(widget, number);
  const [first] = await inbox(number);
  for (const [index, wrong] of wrongCodes(first?.code ?? "", 5).entries()) {
    await page.keyboard.type(wrong);
    if (index < 4)
      await expect(widget.code).toHaveAccessibleDescription(new RegExp(`${4 - index} tr(y|ies) left`));
  }

  await expect(page.getByText("Too many wrong codes", { exact: true })).toBeVisible();
  await expect(widget.code).toBeHidden();
  await expect(widget.newCode).toBeDisabled();
  await expect(widget.newCode).toHaveText(/New code in (1:00|0:5\d)/);
  await pass(60);
  await expect(widget.newCode).toHaveText("Send a new code");
  await widget.newCode.click();
  await widget.code.waitFor();
  const [second] = await inbox(number);
  expect(second?.id).not.toBe(first?.id);
  await page.keyboard.type(second?.code ?? "");
  await expect(widget.verified).toBeVisible();
});
