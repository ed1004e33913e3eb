// The languages of the widget: the page's own is spoken, late or never if its chunk is, and none of them is cut off.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openGallery } from "../fixture/gallery.ts";
import { expect, test } from "../fixture/journey.ts";
import { holdBack } from "../fixture/stage.ts";
import { askForCode, wrongCodes } from "../fixture/widget.ts";

const sources = new URL("src/strings/languages/", import.meta.resolve("@telproof/widget/package.json"));
const languages = readdirSync(fileURLToPath(sources)).map(
  (name) => Intl.getCanonicalLocales(name.replace(".ts", ""))[0] ?? "",
);
const polishChunk = "**/chunks/languages/pl-*.js";

test.use({ viewport: { width: 320, height: 640 } });

const spoken = [
  {
    lang: "he",
    phone: "מספר טלפון",
    send: "שליחת קוד",
    code: "נא להזין את הקוד בן 6 הספרות",
    direction: "rtl",
  },
  { lang: "zh-TW", phone: "手機號碼", send: "傳送驗證碼", code: "輸入 6 位數驗證碼", direction: "ltr" },
  {
    lang: "no",
    phone: "Telefonnummer",
    send: "Send kode",
    code: "Skriv inn koden på 6 sifre",
    direction: "ltr",
  },
] as const;

for (const { lang, direction, ...names } of spoken) {
  test(`a page in ${lang} is spoken to in its language, from ${direction}`, async ({
    page,
    openShop,
    phone,
  }) => {
    await openShop({ lang });
    const field = page.getByRole("textbox", { name: names.phone });
    await field.fill(phone());
    await page.getByRole("button", { name: names.send }).click();
    const code = page.getByRole("textbox", { name: names.code });
    await expect(code).toBeFocused();
    await expect(page.getByText(names.code)).toHaveCSS("direction", direction);
    await expect(code).toHaveCSS("direction", "ltr");
  });
}

test("Polish counts the guesses that are left", async ({ page, openShop, phone, codeFor }) => {
  await openShop({ lang: "pl" });
  const number = phone();
  await page.getByRole("textbox", { name: "Numer telefonu" }).fill(number);
  await page.getByRole("button", { name: "Wyślij kod" }).click();
  const code = page.getByRole("textbox", { name: "Wpisz 6-cyfrowy kod" });
  await code.waitFor();
  const [first = "", second = "", third = "", fourth = ""] = wrongCodes(await codeFor(number), 4);
  const left = async (wrong: string, sentence: string) => {
    await code.fill(wrong);
    await expect(code).toHaveAccessibleDescription(new RegExp(sentence));
  };
  await left(first, "Nieprawidłowy kod. Pozostały 4 próby.");
  await left(second, "Pozostały 3 próby.");
  await left(third, "Pozostały 2 próby.");
  await left(fourth, "Pozostała 1 próba.");
});

test("a language that arrives late takes neither what was typed nor the focus", async ({
  page,
  openShop,
}) => {
  const release = await holdBack(page, polishChunk);
  const widget = await openShop({ lang: "pl" });
  await widget.phone.pressSequentially("07400");
  await widget.phone.press("ArrowLeft");
  await release();
  const field = page.getByRole("textbox", { name: "Numer telefonu" });
  await expect(field).toBeFocused();
  await page.keyboard.type("12");
  await expect.poll(async () => (await field.inputValue()).replaceAll(" ", "")).toBe("0740120");
});

test("a language that cannot be loaded leaves English", async ({ page, openShop, phone, codeFor }) => {
  await page.route(polishChunk, (route) => route.abort());
  const widget = await openShop({ lang: "pl" });
  const number = phone();
  await askForCode(widget, number);
  await widget.code.fill(await codeFor(number));
  await expect(widget.verified).toBeVisible();
});

test("countries are named in every language, by the browser or by the server", async ({
  page,
  openShop,
  telproof,
}) => {
  await openShop();
  const config = `${telproof.url}/v1/config?app_key=${telproof.appKey}&locale=`;
  const germany = await page.evaluate(
    async ([address, tags]) => {
      const named = async (tag: string): Promise<readonly [string, string]> => {
        const answer = (await (await fetch(address + tag)).json()) as {
          country_names: Record<string, string>;
        };
        const names = answer.country_names;
        return [tag, names["DE"] ?? new Intl.DisplayNames([tag, "en"], { type: "region" }).of("DE") ?? ""];
      };
      const all = [];
      for (const tag of tags) all.push(await named(tag));
      return all;
    },
    [config, languages] as const,
  );
  // Filipino uses the English names.
  const inEnglish = germany.filter(([, name]) => name === "Germany").map(([tag]) => tag);
  expect(inEnglish).toEqual(["en", "fil"]);
});

/** What is misplaced in a view of the widget, in each of the languages: it leaves the card, is cut off, or lies above something. */
const misplaced = async ([kind, tags]: readonly [string, readonly string[]]): Promise<readonly string[]> => {
  const host = document.querySelector("tel-proof");
  const card = () => host?.shadowRoot?.querySelector(".card");
  const read = (): readonly Element[] => [
    ...(card()?.querySelectorAll("button:not(.country), .title, .text, .note, .code") ?? []),
    ...(host?.querySelectorAll("label, span[slot]") ?? []),
  ];
  const boxes = () =>
    read()
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => element.checkVisibility() && box.height > 0);
  const leaves = ({ element, box }: ReturnType<typeof boxes>[number]) => {
    const frame = card()?.getBoundingClientRect() ?? new DOMRect();
    const cut = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
    const outside = box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom;
    return outside || (cut && !element.matches(".code"));
  };
  const covers = ({ box: a }: ReturnType<typeof boxes>[number], before: ReturnType<typeof boxes>) =>
    before.some(({ box: b, element }) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > 1 && down > (element.matches("button") ? 8 : 1);
    });
  const faults: string[] = [];
  for (const tag of tags) {
    if (host) Reflect.set(host, "locale", tag);
    while (card()?.getAttribute("lang") !== tag || card()?.getAttribute("data-kind") !== kind)
      await new Promise(requestAnimationFrame);
    const found = boxes().filter((it, index, all) => leaves(it) || covers(it, all.slice(0, index)));
    faults.push(...found.map(({ element }) => `${tag}, ${kind}: ${element.textContent.trim()}`));
    if (document.documentElement.scrollWidth > innerWidth) faults.push(`${tag}, ${kind}: scrolls sideways`);
  }
  return faults;
};

test("what is cut off is found", async ({ page, openShop }) => {
  await openShop();
  expect(await page.evaluate(misplaced, ["phone", ["en"]] as const)).toEqual([]);
  await page.locator("tel-proof .primary span").evaluate((label) => label.append("x".repeat(60)));
  expect(await page.evaluate(misplaced, ["phone", ["en"]] as const)).not.toEqual([]);
});

test("no language is cut off at 320 pixels", async ({ page, openShop, phone }) => {
  const widget = await openShop();
  await widget.phone.waitFor();
  expect(await page.evaluate(misplaced, ["phone", [...languages, "en"]] as const)).toEqual([]);
  await widget.phone.fill(phone());
  await widget.send.click();
  await widget.code.waitFor();
  expect(await page.evaluate(misplaced, ["code", languages] as const)).toEqual([]);
  console.log(`looked at ${languages.length} languages`);
  expect(languages.length).toBeGreaterThanOrEqual(45);
});

/** What does not fit in any state of the gallery, language by language: a text that leaves its card or is cut off, a page that scrolls sideways. */
const overflowing = async (tags: readonly string[]): Promise<readonly string[]> => {
  const widgets = [...document.querySelectorAll("tel-proof")];
  const cardOf = ({ shadowRoot }: Element) => shadowRoot?.querySelector(".card");
  const textsOf = (widget: Element) => [
    ...widget.querySelectorAll("label, span"),
    ...(cardOf(widget)?.querySelectorAll(".button, .button span, .title, .text, .note, p") ?? []),
  ];
  const cut = (widget: Element) => {
    const frame = cardOf(widget)?.getBoundingClientRect() ?? new DOMRect();
    return textsOf(widget)
      .filter((text) => text.checkVisibility() && text.getBoundingClientRect().width > 1)
      .filter((text) => {
        const box = text.getBoundingClientRect();
        const outside =
          box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
        return outside || (text.clientWidth > 0 && text.scrollWidth > text.clientWidth + 1);
      })
      .map((text) => `${widget.closest(".cell")?.id}: ${text.textContent.trim()}`);
  };
  const faults: string[] = [];
  for (const tag of tags) {
    for (const widget of widgets) Reflect.set(widget, "locale", tag);
    while (widgets.some((widget) => cardOf(widget)?.getAttribute("lang") !== tag))
      await new Promise(requestAnimationFrame);
    faults.push(...widgets.flatMap(cut).map((fault) => `${tag}, ${fault}`));
    if (document.documentElement.scrollWidth > innerWidth) faults.push(`${tag}: scrolls sideways`);
  }
  return faults;
};

test("every state fits into 320 pixels, in every language", async ({ page, telproof }) => {
  test.setTimeout(300_000);
  await openGallery({ page, telproof }, { theme: "light" });
  expect(await page.evaluate(overflowing, ["en"])).toEqual([]);
  await page.locator("#locked tel-proof .title").evaluate((title) => title.append("x".repeat(60)));
  expect(await page.evaluate(overflowing, ["en"])).not.toEqual([]);
  await page.locator("#locked tel-proof .title").evaluate((title) => title.lastChild?.remove());
  expect(await page.evaluate(overflowing, languages)).toEqual([]);
  const states = await page.locator("tel-proof").count();
  console.log(`looked at ${states} states in ${languages.length} languages`);
  expect(states).toBeGreaterThan(40);
});

/** How many pixels of the search field's hint do not fit into it; null when no picker is open in the language. */
const hiddenHint = (tag: string): number | null => {
  const dialog = document.querySelector("tel-proof")?.shadowRoot?.querySelector("dialog[open]");
  const field = dialog?.querySelector("input");
  const canvas = document.createElement("canvas").getContext("2d");
  if (dialog?.getAttribute("lang") !== tag || !field || !canvas) return null;
  const style = getComputedStyle(field);
  canvas.font = style.font;
  const room =
    field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
  return Math.max(0, Math.ceil(canvas.measureText(field.placeholder).width - room));
};

test("what the picker searches by can be read at 320 pixels, in every language", async ({
  page,
  openShop,
}) => {
  test.setTimeout(120_000);
  const widget = await openShop();
  await widget.country.click();
  await page.getByRole("dialog").waitFor();
  for (const tag of languages) {
    await page.locator("tel-proof").evaluate((host, locale) => Reflect.set(host, "locale", locale), tag);
    await expect.poll(() => page.evaluate(hiddenHint, tag), { message: tag }).toBe(0);
  }
  await page.getByRole("combobox").evaluate((field) => field.setAttribute("placeholder", "x".repeat(60)));
  expect(await page.evaluate(hiddenHint, languages.at(-1) ?? "")).toBeGreaterThan(0);
});
