// What one key in the phone field costs: counts, so that a busy machine finds the same.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";

interface Counts {
  readonly formValues: number;
  readonly validities: number;
  readonly mutations: readonly string[];
}

/** Counts what the browser is told of the form, from the start of the page on. */
function countCalls(): void {
  const counts = { formValues: 0, validities: 0, mutations: [] as string[] };
  const { setFormValue, setValidity } = ElementInternals.prototype;
  ElementInternals.prototype.setFormValue = function (...args) {
    counts.formValues += 1;
    setFormValue.apply(this, args);
  };
  ElementInternals.prototype.setValidity = function (...args) {
    counts.validities += 1;
    setValidity.apply(this, args);
  };
  Object.assign(globalThis, { counts });
}

/** From now on also every change of the element's own tree and of its shadow tree. */
const countMutations = (page: Page) =>
  page.evaluate(() => {
    const { counts } = globalThis as unknown as { counts: { mutations: string[] } };
    const host = document.querySelector("tel-proof");
    const observer = new MutationObserver((records) => {
      counts.mutations.push(
        ...records.map(({ type, attributeName, target }) => `${type} ${attributeName} of ${target.nodeName}`),
      );
    });
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    for (const tree of [host, host?.shadowRoot]) {
      if (!tree) throw new Error("There is no element to watch.");
      observer.observe(tree, everything);
    }
    Object.assign(counts, { formValues: 0, validities: 0 });
  });

const counted = (page: Page) => page.evaluate(() => (globalThis as unknown as { counts: Counts }).counts);

test.use({ policy: { preferred: ["GB"] } });

for (const [which, attributes] of [
  ["in its form", "required"],
  ["that names its form", 'required form="other" aria-label="Mobile"'],
] as const)
  test(`a digit updates an element ${which} once, and changes nothing in the page but the field's value`, async ({
    page,
    openShop,
  }) => {
    await page.addInitScript(countCalls);
    const tag = `<tel-proof app-key="KEY" name="phone_proof" default-country="GB" ${attributes}></tel-proof>`;
    const widget = await openShop({ form: tag });
    const phone = page.locator("input[type=tel]");
    await phone.pressSequentially("07700");
    await expect(widget.country).toHaveAccessibleName(/\+44/);
    await countMutations(page);
    for (const digit of "9001") await phone.press(digit);
    await expect(phone).toHaveValue("07700 9001");
    expect(await counted(page)).toEqual({ formValues: 4, validities: 0, mutations: [] });
    // What is counted would be seen: a number that cannot be one changes the validity's message and the note.
    await phone.fill("");
    await page.getByRole("button", { name: "Send code" }).click();
    await expect.poll(async () => (await counted(page)).mutations.length).toBeGreaterThan(0);
  });
