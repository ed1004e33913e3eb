// Small screens and large text: the whole number can be read, in every font that the machine may have.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import { askForCode, widgetIn } from "../fixture/widget.ts";

/** What of the text does not fit into its field, in pixels. */
const hiddenPixels = (page: Page) =>
  page.getByRole("textbox").evaluate((field) => field.scrollWidth - field.clientWidth);

const numbers = ["+49 1512 1515928", "+55 11 91234-5678", "+880 1812-345678"];

for (const { title, width, size, style = "" } of [
  { title: "360 px", width: 360, size: "100%" },
  { title: "320 px", width: 320, size: "100%" },
  { title: "320 px with text of 200 %", width: 320, size: "200%" },
  { title: "280 px with text of 150 %", width: 280, size: "150%" },
  { title: "360 px on a page with a wide font", width: 360, size: "100%", style: "font-family: monospace" },
])
  test(`at ${title} every digit is visible, typed or pasted`, async ({ page, openShop }) => {
    await page.setViewportSize({ width, height: 740 });
    const widget = await openShop();
    await page
      .locator("html")
      .evaluate((html, css) => html.setAttribute("style", css), `font-size:${size};${style}`);
    for (const number of numbers) {
      await widget.phone.fill("");
      await widget.phone.pressSequentially(number.replaceAll(/[ -]/g, ""));
      await expect.poll(() => hiddenPixels(page)).toBeLessThanOrEqual(0);
      await widget.phone.fill(number);
      await expect.poll(() => hiddenPixels(page)).toBeLessThanOrEqual(0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

test("the demo's notice of a new message covers nothing at 360 px", async ({ page, telproof, phone }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const widget = widgetIn(page);
  await page.goto(telproof.url);
  await askForCode(widget, phone());
  const notice = page.getByRole("link", { name: "New message on the handset" });
  await expect(notice).toBeVisible();
  for (const target of [widget.again, widget.callInstead, widget.changeNumber, widget.code]) {
    const [box, covering] = await Promise.all([target.boundingBox(), notice.boundingBox()]);
    const bottom = (box?.y ?? 0) + (box?.height ?? 0);
    expect(covering?.y ?? 0).toBeGreaterThanOrEqual(bottom);
  }
});
