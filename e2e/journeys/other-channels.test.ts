// A number that cannot be reached by the first channel: the phone step offers the others.
import { expect, test } from "../fixture/journey.ts";

for (const number of ["+442079460123", "+1 202 555 0195"])
  test(`${number} can be called instead, by keyboard alone`, async ({ page, openShop, inbox }) => {
    const widget = await openShop();
    await widget.phone.fill(number);
    await widget.phone.press("Enter");
    await expect(widget.callInstead).toBeVisible();
    await expect(page.getByRole("status").first()).toContainText("can’t send a code to this number that way");
    await expect(widget.phone).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(widget.callInstead).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(widget.code).toBeFocused();
    expect((await inbox(number.replaceAll(" ", "")))[0]?.channel).toBe("voice");
  });

test("another number takes the offer away", async ({ openShop }) => {
  const widget = await openShop();
  await widget.phone.fill("+442079460123");
  await widget.send.click();
  await expect(widget.callInstead).toBeVisible();
  await widget.phone.fill("+44 7700 900981");
  await expect(widget.callInstead).toBeHidden();
});
