// The oldest browsers that are supported lack some of what the newest have. Each is taken away by itself: the widget works
// and looks right.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import { verifyNumber } from "../fixture/widget.ts";

const scripts = {
  "custom states without two hyphens": `
    const add = CustomStateSet.prototype.add;
    CustomStateSet.prototype.add = function (name) {
      if (!name.startsWith("--")) throw new SyntaxError("must begin with --");
      return add.call(this, name);
    };`,
  "custom states": "delete ElementInternals.prototype.states; delete globalThis.CustomStateSet",
  "labels as elements": "delete Element.prototype.ariaLabelledByElements",
  "ARIA properties": "delete Element.prototype.ariaRequired; delete Element.prototype.ariaLabel",
  "idle callbacks": "delete globalThis.requestIdleCallback",
  "names of countries": "delete Intl.DisplayNames",
  "groups of a list": "delete Map.groupBy; delete Object.groupBy",
  "one-time codes": "delete globalThis.OTPCredential",
  "structured clones": "delete globalThis.structuredClone",
  "abort signals that combine": "delete AbortSignal.any; delete AbortSignal.timeout",
  "URL.canParse": "delete URL.canParse",
  "new list methods":
    "for (const name of ['toSorted', 'toReversed', 'with', 'findLast']) delete Array.prototype[name]",
  "promises with resolvers": "delete Promise.withResolvers; delete Promise.try; delete Array.fromAsync",
  "new set methods": "for (const name of ['union', 'difference', 'intersection']) delete Set.prototype[name]",
  "zoom of an element": "delete Element.prototype.currentCSSZoom",
  "random ids": "delete Crypto.prototype.randomUUID",
  popovers: "delete HTMLElement.prototype.showPopover",
};

const verifies = async (
  page: Page,
  widget: Parameters<typeof verifyNumber>[0],
  number: string,
  codeFor: Parameters<typeof verifyNumber>[2],
) => {
  await widget.country.click();
  await page.getByRole("combobox").fill("united kingdom");
  await page.getByRole("combobox").press("Enter");
  await expect(widget.country).toHaveAccessibleName(/United Kingdom/);
  await verifyNumber(widget, number, codeFor);
};

for (const [feature, script] of Object.entries(scripts))
  test(`works without ${feature}`, async ({ page, openShop, phone, codeFor }) => {
    await page.addInitScript(script);
    const widget = await openShop();
    if (feature === "names of countries") await verifyNumber(widget, phone(), codeFor);
    else await verifies(page, widget, phone(), codeFor);
  });

/** Gives a feature of style sheets another name, everywhere, so that the browser does not know it. */
const rename = (page: Page, feature: string) =>
  page.route("**/widget/**/*.js", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replaceAll(feature, feature.replace(/^./, "x"));
    await route.fulfill({ response: answer, body });
  });

const colors = (page: Page) =>
  page.locator("tel-proof").evaluate((element) => {
    const style = (selector: string) => {
      const found = element.shadowRoot?.querySelector(selector);
      return found ? getComputedStyle(found) : null;
    };
    return [
      style(".card")?.backgroundColor,
      style(".card")?.borderTopColor,
      style(".field")?.borderTopColor,
      style(".primary")?.backgroundColor,
      style(".primary")?.color,
    ];
  });

test.describe("without light-dark()", () => {
  for (const { scheme, theme } of [
    { scheme: "light", theme: "auto" },
    { scheme: "dark", theme: "auto" },
    { scheme: "light", theme: "dark" },
    { scheme: "dark", theme: "light" },
  ] as const)
    test(`the colours are the same: ${theme} on a ${scheme} page`, async ({ page, openShop }) => {
      await page.emulateMedia({ colorScheme: scheme });
      const shop = { attributes: `theme="${theme}"` };
      const known = await openShop(shop);
      await expect(known.send).toBeVisible();
      const expected = await colors(page);
      await rename(page, "light-dark");
      const widget = await openShop(shop);
      await expect(widget.send).toBeVisible();
      await expect.poll(() => colors(page)).toEqual(expected);
    });

  test("a change of the scheme is followed", async ({ page, openShop }) => {
    await rename(page, "light-dark");
    await page.emulateMedia({ colorScheme: "light" });
    const widget = await openShop();
    await expect(widget.send).toBeVisible();
    const [light] = await colors(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(async () => (await colors(page))[0]).not.toBe(light);
  });
});

for (const feature of [
  ":has(",
  "text-wrap",
  "content-visibility",
  "contain-intrinsic-inline-size",
  "-webkit-fill-available",
])
  test(`works without ${feature} in style sheets`, async ({ page, openShop, phone, codeFor }) => {
    await rename(page, feature);
    const widget = await openShop();
    await verifies(page, widget, phone(), codeFor);
  });
