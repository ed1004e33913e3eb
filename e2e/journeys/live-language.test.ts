// A page that changes its language while somebody types: the widget follows, and nothing is lost.
import { expect, test } from "../fixture/journey.ts";
import { askForCode } from "../fixture/widget.ts";

test("number, country, step, code and countdown outlive a change of the page's language", async ({
  page,
  openShop,
  phone,
  inbox,
  pass,
}) => {
  const number = phone();
  const widget = await openShop({ lang: "en" });
  const speak = (lang: string) =>
    page.evaluate((it) => document.documentElement.setAttribute("lang", it), lang);
  await widget.phone.fill("+33 6 12 34");
  await speak("de");
  const german = page.getByRole("textbox", { name: "Telefonnummer" });
  await expect(german).toHaveValue("+33 6 12 34");
  await expect(german).toBeFocused();
  await expect(page.getByRole("button", { name: /Frankreich/ })).toBeVisible();
  await speak("en");
  await askForCode(widget, number);
  await pass(20);
  const [message] = await inbox(number);
  const half = message?.code?.slice(0, 3) ?? "";
  await widget.code.pressSequentially(half);
  await speak("fr");
  const code = page.getByRole("textbox", { name: /^Saisissez le code à 6/ });
  await expect(code).toHaveValue(half);
  await expect(code).toBeFocused();
  await expect(page.getByRole("button", { name: /0:(40|3\d)/ })).toBeVisible();
  await code.fill(message?.code ?? "");
  await expect(page.getByText("Numéro vérifié", { exact: true }).first()).toBeVisible();
  expect(await inbox(number)).toHaveLength(1);
});

test("the next message is in the language that the page speaks by then", async ({
  page,
  openShop,
  phone,
  inbox,
  pass,
}) => {
  const number = phone();
  const widget = await openShop();
  await askForCode(widget, number);
  await page.locator("tel-proof").evaluate((it) => Reflect.set(it, "locale", "de"));
  await pass(61);
  await page.getByRole("button", { name: "Erneut senden" }).click();
  await expect.poll(async () => (await inbox(number)).length).toBe(2);
  const [second, first] = await inbox(number);
  expect(second?.text).not.toBe(first?.text.replace(first.code ?? "", second?.code ?? ""));
});

test("a language is heard from the element, from around it and from beyond a shadow root; the last one called counts", async ({
  page,
  openShop,
}) => {
  const widget = await openShop({
    form: '<section lang="en"><tel-proof app-key="KEY"></tel-proof></section><div id="island"></div>',
  });
  await widget.phone.waitFor();
  const field = page.getByRole("textbox");
  const set = (selector: string, lang: string) =>
    page.evaluate(([at, to]) => document.querySelector(at)?.setAttribute("lang", to), [
      selector,
      lang,
    ] as const);
  await set("section", "de");
  await expect(field).toHaveAccessibleName("Telefonnummer");
  await set("tel-proof", "fr");
  await set("tel-proof", "es");
  await set("tel-proof", "pl");
  await expect(field).toHaveAccessibleName("Numer telefonu");
  await page.evaluate(() => {
    const island = document.querySelector("#island")?.attachShadow({ mode: "open" });
    const element = document.querySelector("tel-proof");
    element?.removeAttribute("lang");
    if (element) island?.append(element);
  });
  await expect(field).toHaveAccessibleName("Phone number");
  await set("#island", "de");
  await expect(field).toHaveAccessibleName("Telefonnummer");
});
