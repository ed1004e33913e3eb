// Settings that make no sense, and parts that throw: the widget works on without them, or it says that it cannot. A form
// that requires a number is never let through.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import { askForCode } from "../fixture/widget.ts";

const isValid = (page: Page) =>
  page.locator("form").evaluate((form) => (form as HTMLFormElement).checkValidity());

for (const country of ["T1", "UK", "XX", "ZZ", "EU", "USA", "🇩🇪"])
  test(`default-country="${country}" counts as not given, and a code can be had`, async ({
    page,
    openShop,
    phone,
  }) => {
    const lines: string[] = [];
    page.on("console", (message) => lines.push(message.text()));
    const widget = await openShop({ attributes: `default-country="${country}" required` });
    await expect(widget.phone).toBeVisible();
    await expect
      .poll(() => lines.filter((line) => line.includes(`default-country="${country}"`)).length)
      .toBe(1);
    expect(await isValid(page)).toBe(false);
    await askForCode(widget, phone());
  });

/** Runs in the page: replaces the widget by one with a single odd setting, again and again, and names those that fail. */
const tryAll = async (
  form: Element,
  [names, kind]: readonly [readonly string[], "attribute" | "property"],
) => {
  const texts = ["0", "-", "{", "[]", "null", "T1", "🙂", "a b", "<b>", "%s", "http://", "x".repeat(300)];
  const others: readonly unknown[] = [
    0,
    -1,
    Number.NaN,
    true,
    false,
    null,
    undefined,
    Symbol("x"),
    10n,
    [],
    {},
    { toString: null },
  ];
  const values = kind === "attribute" ? texts : [...texts, ...others, Object.create(null), () => {}];
  const failed: string[] = [];
  const place = async (name: string, value: unknown) => {
    const old = form.querySelector("tel-proof");
    const fresh = document.createElement("tel-proof");
    fresh.setAttribute("app-key", old?.getAttribute("app-key") ?? "");
    fresh.setAttribute("required", "");
    if (kind === "attribute") fresh.setAttribute(name, value as string);
    else Reflect.set(fresh, name, value);
    old?.replaceWith(fresh);
    await Reflect.get(fresh, "updateComplete");
    return (fresh.shadowRoot?.querySelector(".field")?.getBoundingClientRect().height ?? 0) > 0;
  };
  for (const name of names)
    for (const [index, value] of values.entries()) {
      const isShown = await place(name, value);
      if (!isShown || (form as HTMLFormElement).checkValidity()) failed.push(`${name} ${index}`);
    }
  return failed;
};

test("no value of any attribute lets the form through or leaves nothing to be seen", async ({
  page,
  openShop,
}) => {
  const widget = await openShop();
  await widget.phone.waitFor();
  const names = [
    "locale",
    "theme",
    "appearance",
    "default-phone",
    "default-country",
    "channel",
    "response-field",
    "name",
    "base-url",
  ];
  expect(await page.locator("form").evaluate(tryAll, [names, "attribute"] as const)).toEqual([]);
});

test("no value of any property lets the form through or leaves nothing to be seen", async ({
  page,
  openShop,
}) => {
  const widget = await openShop();
  await widget.phone.waitFor();
  const names = [
    "locale",
    "theme",
    "appearance",
    "defaultPhone",
    "defaultCountry",
    "channel",
    "responseField",
    "name",
    "baseUrl",
    "texts",
  ];
  expect(await page.locator("form").evaluate(tryAll, [names, "property"] as const)).toEqual([]);
});

test.describe("parts that throw", () => {
  const parts = {
    "names of countries": "Intl.DisplayNames = class { constructor() { throw new RangeError('broken'); } }",
    "plural rules": "Intl.PluralRules = class { constructor() { throw new RangeError('broken'); } }",
    "style sheets": "CSSStyleSheet.prototype.replaceSync = () => { throw new TypeError('broken'); }",
    "custom states": "CustomStateSet.prototype.add = () => { throw new SyntaxError('broken'); }",
    "the stored session":
      "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('broken'); } })",
    canvas: "HTMLCanvasElement.prototype.getContext = () => { throw new TypeError('broken'); }",
    observers:
      "window.MutationObserver = class { observe() { throw new TypeError('broken'); } disconnect() {} }",
    requests: "window.fetch = () => { throw new TypeError('broken'); }",
  };
  for (const [part, script] of Object.entries(parts))
    test(part, async ({ browser, site, telproof }) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.addInitScript(script);
      site.serve({
        html: `<!doctype html><title>Shop</title><script type="module" src="${telproof.url}/widget/v1/telproof.js"></script>
          <form><tel-proof app-key="${telproof.appKey}" required></tel-proof></form>`,
      });
      await page.goto(site.origin);
      await expect(
        page.getByRole("textbox").or(page.getByText("Phone verification isn’t available here")).first(),
      ).toBeVisible();
      expect(await isValid(page)).toBe(false);
      await context.close();
    });

  test("number formats that the engine cannot read", async ({ page, openShop, phone }) => {
    await page.route("**/config*", async (route) => {
      const answer = await route.fetch();
      const config = await answer.json();
      const metadata = { countries: { GB: ["44", 5, null, [{}], "x"], US: ["1"], DE: {} } };
      await route.fulfill({ response: answer, json: { ...config, metadata } });
    });
    const widget = await openShop();
    await askForCode(widget, phone());
  });
});
