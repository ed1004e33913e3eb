// Real keys in a real field: after each the field holds, and the caret stands, where the pure functions say.
import type { Page } from "playwright/test";
import { callingCodeOf } from "../../packages/widget/src/phone/calling-codes.ts";
import { writtenNumbers } from "../../packages/widget/src/phone/numbers.fixture.ts";
import { expect, test } from "../fixture/journey.ts";
import { type Moment, Typist } from "../fixture/typist.ts";

/** Some of the table, each of another country. */
const numbers = writtenNumbers
  .filter((_, index) => index % 22 === 5)
  .filter(({ country }, index, all) => all.findIndex((it) => it.country === country) === index);

/** What is done to a number when it is typed: caret moves, deletions in the middle, undo, redo, a paste over all. */
const changes: readonly (readonly string[])[] = [
  ["ArrowLeft", "ArrowLeft", "ArrowLeft", "7", "Backspace", "Backspace", "8"],
  ["Home", ...Array<string>(6).fill("ArrowRight"), "Delete", "Delete", "End", "5"],
  [
    "ArrowLeft",
    "ArrowLeft",
    "ArrowLeft",
    "ArrowLeft",
    "ArrowLeft",
    "Backspace",
    "Control+z",
    "Control+z",
    "Control+Shift+z",
  ],
  ["Control+a", "Control+v", "Control+z", "Control+Shift+z", "Home", "Delete"],
  ["Home", "3", "Delete", "Control+z", "a", "Backspace", "End", "Backspace", "Control+z"],
];

const pastedText = "call me at +44 (0)7700 900123 ext 5";

/** Notes the field after each edit, once the widget is through with it. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const moments: [string, number | null][] = [];
    Object.assign(globalThis, { moments });
    // The page hears nothing of the fields inside the element, so this listens at the field, behind the widget.
    document.querySelector("tel-proof input[type=tel]")?.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLInputElement) moments.push([target.value, target.selectionStart]);
    });
  });

const seen = (page: Page) => page.evaluate(() => (globalThis as unknown as { moments: Moment[] }).moments);

const countries = [...new Set(numbers.flatMap(({ country, told }) => [country, told]))];

// All formats come with the settings, so that none arrives while keys are pressed.
test.use({ policy: { preferred: countries } });

/** Presses a key, or enters a sign that keyboards here do not have. */
const press = (page: Page, key: string) =>
  /[^ -~]/.test(key) ? page.keyboard.insertText(key) : page.keyboard.press(key);

test("typed, moved through, deleted in, undone and pasted over, every number looks as computed", async ({
  page,
  openShop,
  telproof,
}) => {
  const widget = await openShop({
    form: '<label>Notes <textarea></textarea></label><tel-proof app-key="KEY" name="phone_proof"></tel-proof>',
  });
  test.setTimeout(120_000);
  expect(numbers.length).toBeGreaterThanOrEqual(25);
  const notes = page.getByLabel("Notes");
  await notes.fill(pastedText);
  await notes.press("Control+a");
  await notes.press("Control+c");
  await widget.phone.focus();
  await expect(widget.country).toHaveAccessibleName(/\+\d/);
  await watch(page);
  const answers = countries.map((iso2) => fetch(`${telproof.url}/widget/metadata/${iso2}.json`));
  const typist = new Typist(await Promise.all(answers.map(async (answer) => (await answer).json())));
  for (const [index, { country, keys }] of numbers.entries()) {
    await page
      .locator("tel-proof")
      .evaluate((widget, iso2) => widget.setAttribute("default-country", iso2), country);
    await expect(widget.country).toHaveAccessibleName(new RegExp(`\\+${callingCodeOf(country)}\\b`));
    typist.choose(country);
    for (const key of [...keys, ...(changes[index % changes.length] ?? []), "Control+a", "Backspace"]) {
      await press(page, key);
      if (key === "Control+v") typist.enter(pastedText);
      else typist.press(key);
    }
    expect((await seen(page)).slice(-typist.moments.length), `${country} ${keys}`).toEqual(typist.moments);
  }
});
