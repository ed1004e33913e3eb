// Digits that an input method composes, such as the full-width ones of Japanese keyboards.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import { askForCode } from "../fixture/widget.ts";

const fullWidth = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Composes each text and commits it, as an input method does, with a look at each moment in between. */
const compose = async (page: Page, texts: readonly string[], look: () => Promise<void> = async () => {}) => {
  const cdp = await page.context().newCDPSession(page);
  for (const text of texts) {
    for (let end = 1; end <= text.length; end++) {
      await cdp.send("Input.imeSetComposition", {
        text: text.slice(0, end),
        selectionStart: end,
        selectionEnd: end,
      });
      await look();
    }
    await cdp.send("Input.insertText", { text });
    await look();
  }
};

for (const [way, split] of [
  ["digit by digit", (code: string) => [...code]],
  ["in two parts", (code: string) => [code.slice(0, 3), code.slice(3)]],
  ["at once", (code: string) => [code]],
] as const)
  test(`a code that is composed ${way} is entered once and sends no wrong code`, async ({
    page,
    openShop,
    phone,
    inbox,
    telproof,
  }) => {
    const number = phone();
    const widget = await openShop();
    await askForCode(widget, number);
    const [message] = await inbox(number);
    await widget.code.focus();
    await compose(page, split(fullWidth(message?.code ?? "")));
    await expect(widget.verified).toBeVisible();
    expect(telproof.asked.filter(({ path }) => path.endsWith("/check"))).toHaveLength(1);
  });

test("nothing is written into the code field while something is composed", async ({
  page,
  openShop,
  phone,
}) => {
  const widget = await openShop();
  await askForCode(widget, phone());
  await widget.code.focus();
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>("tel-proof input[autocomplete=one-time-code]");
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
    const written: string[] = [];
    let composing = false;
    Reflect.set(globalThis, "written", written);
    field?.addEventListener("compositionstart", () => {
      composing = true;
    });
    field?.addEventListener(
      "compositionend",
      () => {
        composing = false;
      },
      { capture: true },
    );
    if (!field || !value) return;
    const set = (text: string) => {
      if (composing) written.push(text);
      value.set?.call(field, text);
    };
    Object.defineProperty(field, "value", { ...value, set });
  });
  await compose(page, [...fullWidth("1234")]);
  await expect(widget.code).toHaveValue("1234");
  expect(await page.evaluate(() => Reflect.get(globalThis, "written"))).toEqual([]);
});

test("a phone number that is composed is entered once", async ({ page, openShop, phone, inbox }) => {
  const number = phone();
  const widget = await openShop();
  await widget.phone.focus();
  await compose(page, [...`＋${fullWidth(number.slice(1))}`]);
  expect((await widget.phone.inputValue()).replace(/[^\d+]/g, "")).toBe(number);
  await widget.send.click();
  await widget.code.waitFor();
  expect(await inbox(number)).toHaveLength(1);
});
