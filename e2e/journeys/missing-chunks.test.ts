// A tab that was opened before a deploy asks for files that are gone: it says so, and offers to reload.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import type { widgetIn } from "../fixture/widget.ts";

const gone = (status: number) => ({ status, body: "Not found" });

test("the next step's chunk is gone: the page says that it must be reloaded, and does", async ({
  page,
  openShop,
  phone,
}) => {
  await page.route("**/chunks/verification-*", (route) => route.fulfill(gone(404)));
  const widget = await openShop();
  const number = phone();
  await widget.phone.fill(number);
  await widget.send.click();
  await expect(widget.phone).toHaveAccessibleDescription(
    /This page is out of date\. Reload it to continue\./,
  );
  await page.unroute("**/chunks/verification-*");
  await page.getByRole("button", { name: "Reload page" }).click();
  await expect(widget.send).toBeVisible();
  await expect.poll(async () => (await widget.phone.inputValue()).replaceAll(/[^+\d]/g, "")).toBe(number);
});

test("the country list's chunk is gone: the button says so, by keyboard too", async ({ page, openShop }) => {
  await page.route("**/chunks/picker-*", (route) => route.fulfill(gone(404)));
  const widget = await openShop();
  await widget.country.focus();
  await page.keyboard.press("Enter");
  await expect(widget.phone).toHaveAccessibleDescription(/This page is out of date/);
  await expect(page.getByRole("status").first()).toContainText("This page is out of date");
  await expect(page.getByRole("button", { name: "Reload page" })).toBeVisible();
});

test("a list that cannot be loaded because there is no connection is told apart, and can be opened later", async ({
  page,
  openShop,
}) => {
  await page.route("**/chunks/picker-*", (route) => route.abort());
  await page.route("**/health", (route) => route.abort());
  const widget = await openShop();
  await widget.country.click();
  await expect(widget.phone).toHaveAccessibleDescription(/We couldn’t connect to the server/);
  await widget.phone.pressSequentially("7");
  await expect(widget.phone).not.toHaveAccessibleDescription(/connect to the server/);
});

/** Types a country and presses Enter while the search's chunk is on its way; returns what lets it arrive. */
const searchEarly = async (page: Page, widget: Pick<ReturnType<typeof widgetIn>, "country">) => {
  const arrived = Promise.withResolvers<void>();
  await page.route("**/chunks/search-*", async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await widget.country.click();
  await page.getByRole("combobox").fill("france");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox")).toBeVisible();
  await expect(page.getByRole("option", { selected: true })).toHaveCount(0);
  return arrived.resolve;
};

test("Enter pressed before the search of countries is here chooses what the search finds, and nothing else", async ({
  page,
  openShop,
}) => {
  const widget = await openShop();
  const arrive = await searchEarly(page, widget);
  arrive();
  await expect(widget.country).toHaveAccessibleName(/France/);
});

test("a key after such an Enter takes it back", async ({ page, openShop }) => {
  const widget = await openShop();
  const arrive = await searchEarly(page, widget);
  await page.keyboard.press("ArrowDown");
  arrive();
  await expect(page.getByRole("option", { selected: true })).toHaveText(/France/);
  await expect(page.getByRole("combobox")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(widget.country).toHaveAccessibleName(/France/);
});
