// The widget's look as one object: set in any way, changed while it is there, taken off again, under a strict policy.
import type { Locator } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import { widgetIn } from "../fixture/widget.ts";

const accent = { text: "#7a1f5c", rgb: "rgb(122, 31, 92)" };
const own = "rgb(11, 107, 87)";

const dress = (element: Locator, appearance: unknown) =>
  element.evaluate((it, look) => Reflect.set(it, "appearance", look), appearance);

test.use({ colorScheme: "light" });

test("a look is there from the first drawing, changes live, is stronger than sheets, and leaves as it came", async ({
  page,
  openShop,
  telproof,
}) => {
  const looks: string[] = [];
  await page.exposeFunction("noteLook", (look: string) => looks.push(look));
  await page.addInitScript(() => {
    const look = () => {
      const button = document.querySelector("tel-proof")?.shadowRoot?.querySelector(".primary");
      if (button) Reflect.get(globalThis, "noteLook")(getComputedStyle(button).backgroundColor);
      else setTimeout(look);
    };
    addEventListener("DOMContentLoaded", look);
  });
  const json = JSON.stringify({ variables: { accent: accent.text }, labels: "hidden" });
  const widget = await openShop({
    policy: `default-src 'none'; script-src ${telproof.url} 'unsafe-inline'; connect-src ${telproof.url}`,
    form: `<tel-proof app-key="KEY" appearance='${json}'></tel-proof>`,
  });
  const element = page.locator("tel-proof");
  await expect(widget.send).toHaveCSS("background-color", accent.rgb);
  await page.clock.runFor(1000);
  await expect.poll(() => looks).toEqual([accent.rgb]);
  await expect(page.getByText("Phone number", { exact: true })).toHaveCSS("position", "absolute");
  await expect(widget.phone).toHaveAccessibleName("Phone number");

  await element.evaluate((it) => it.style.setProperty("--tel-proof-accent", "black"));
  await expect(widget.send).toHaveCSS("background-color", accent.rgb);
  await dress(element, { theme: "dark", variables: { accent: "rgb(1 2 3)" } });
  await expect(widget.send).toHaveCSS("background-color", "rgb(1, 2, 3)");
  await expect(element).toHaveCSS("color-scheme", "dark");
  await expect(page.getByText("Phone number", { exact: true })).toHaveCSS("position", "static");

  await dress(element, null);
  await expect(widget.send).toHaveCSS("background-color", "rgb(0, 0, 0)");
  await element.evaluate((it) => it.style.removeProperty("--tel-proof-accent"));
  await expect(widget.send).toHaveCSS("background-color", own);
  await expect(element).not.toHaveCSS("color-scheme", "dark");
});

test("what is unknown, or no value of its kind, is ignored and named once", async ({ page, openShop }) => {
  const widget = await openShop();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  const element = page.locator("tel-proof");
  const wrong = {
    theme: "sepia",
    variables: {
      accent: "red} * {color: red",
      radius: "50%",
      acent: "red",
      maxWidth: "wide",
      onAccent: "rgb(1 2 3)",
    },
  };
  await dress(element, wrong);
  await expect(widget.send).toHaveCSS("color", "rgb(1, 2, 3)");
  await dress(element, { ...wrong });
  await expect(widget.send).toHaveCSS("background-color", own);
  const named = () => said.map((it) => /appearance\.(\S+)/.exec(it)?.[1]).sort();
  await expect
    .poll(named)
    .toEqual(["theme", "variables.accent", "variables.acent", "variables.maxWidth", "variables.radius"]);
});

test("render() takes a look and a change of it, and Turnstile's own word for something else does no harm", async ({
  page,
  site,
  telproof,
}) => {
  site.serve({
    html: `<!doctype html><html lang="en"><title>Shop</title><div id="here" data-appearance="interaction-only"></div>
      <script src="${telproof.url}/widget/v1/api.js?render=explicit" defer></script>`,
  });
  await page.goto(site.origin);
  const widget = widgetIn(page);
  const render = (appearance: unknown) =>
    page.evaluate(
      ([sitekey, look]) =>
        Reflect.get(globalThis, "telproof").render("#here", {
          sitekey,
          ...(look === undefined ? {} : { appearance: look }),
        }),
      [telproof.appKey, appearance] as const,
    );
  await render(undefined);
  await expect(widget.send).toHaveCSS("background-color", own);
  await render({ variables: { accent: accent.text } });
  await expect(widget.send).toHaveCSS("background-color", accent.rgb);
  await render(undefined);
  await expect(widget.send).toHaveCSS("background-color", accent.rgb);
  await render(null);
  await expect(widget.send).toHaveCSS("background-color", own);
});
