// The country picker, by keys alone.
import { expect, test } from "../fixture/tab.ts";
import { at, expectFocus, expectText, gone } from "../fixture/tab-widget.ts";

test("keys open the countries, find one by its name in three ways and by its code, and choose it", async ({
  tab,
  visit,
}) => {
  const { keyboard } = tab;
  await visit();
  await tab.waitForSelector(at.phone);
  await keyboard.press("Tab");
  await expectFocus(tab, at.country);
  await keyboard.press("Enter");
  await expectFocus(tab, at.search);
  await keyboard.press("Escape");
  await gone(tab, at.search);
  await expectFocus(tab, at.country);

  await keyboard.press("Enter");
  await expectFocus(tab, at.search);
  const active = `${at.option}[aria-selected=true]`;
  for (const query of ["Deutschland", "germ", "+49", "DEU"]) {
    await tab.$eval(at.search, (it) => (it as HTMLInputElement).select());
    await keyboard.type(query);
    await expectText(tab, active, /Germany \+49$/);
  }
  await tab.$eval(at.search, (it) => (it as HTMLInputElement).select());
  await keyboard.type("united");
  await expect.poll(() => tab.$$eval(at.option, (found) => found.length)).toBeGreaterThan(1);
  await expectText(tab, active, /United/);
  const [first] = await tab.$$eval(at.option, (found) => found.map(({ textContent }) => textContent));
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowUp");
  await expectText(tab, active, first ?? "");
  await tab.$eval(at.search, (it) => (it as HTMLInputElement).select());
  await keyboard.type("united k");
  await expectText(tab, active, /United Kingdom \+44$/);
  await keyboard.press("Enter");
  await gone(tab, at.search);
  await expectText(tab, at.country, "Country: United Kingdom (+44)");
  await expectFocus(tab, at.phone);
});

test("a country is chosen by the pointer, and the picker stays within a small screen", async ({
  tab,
  visit,
}) => {
  await tab.setViewport({ width: 320, height: 480 });
  await visit();
  await tab.locator(at.country).click();
  await expectFocus(tab, at.search);
  const { x, y, width, height } = await tab.$eval("tel-proof >>> dialog", (it) =>
    it.getBoundingClientRect().toJSON(),
  );
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
  const page = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect([x + width <= page.width, y + height <= page.height]).toEqual([true, true]);
  await tab.locator(`${at.option}[data-iso2=BE]`).click();
  await gone(tab, at.search);
  await expectText(tab, at.country, "Country: Belgium (+32)");
});
