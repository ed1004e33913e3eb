// What scripts of a page do to a widget: they read the proof, empty the element, open it in a dialog, write a number into
// the field, leave the page and come back.
import { expect, test } from "../fixture/tab.ts";
import {
  askForCode,
  at,
  expectFocus,
  expectText,
  expectValue,
  gone,
  shown,
  submitForm,
  verifyNumber,
} from "../fixture/tab-widget.ts";

test("a hidden field that scripts read holds a proof that is good each time", async ({
  tab,
  visit,
  phone,
  inbox,
  codeFor,
  redeem,
}) => {
  const number = phone();
  await visit({ attributes: 'name="phone_proof" response-field="input"' });
  await verifyNumber(tab, number, codeFor);
  const read = () => tab.$eval(at.proof, (it) => (it as HTMLInputElement).value);
  const proofs = [await read()];
  for (let round = 0; round < 2; round++) {
    const another = `${at.proof}:not([value="${proofs.at(-1)}"])`;
    await expect.poll(() => tab.$$eval(another, (found) => found.length)).toBe(1);
    proofs.push(await read());
  }
  for (const proof of proofs) expect(await redeem(proof)).toBe(number);
  expect(await inbox(number)).toHaveLength(1);
});

test("an element that is emptied goes on where it was, in each step", async ({
  tab,
  visit,
  phone,
  codeFor,
  site,
  redeem,
}) => {
  const number = phone();
  const empty = () => tab.$eval("tel-proof", (it) => it.replaceChildren());
  await visit();
  await tab.locator(at.phone).click();
  await tab.keyboard.type(number.slice(0, 6));
  await empty();
  await expectFocus(tab, at.phone);
  await tab.keyboard.type(number.slice(6));
  await tab.locator(at.submit).click();
  await expectFocus(tab, at.code);
  const code = await codeFor(number);
  await tab.keyboard.type(code.slice(0, 3));
  await empty();
  await expectFocus(tab, at.code);
  await tab.keyboard.type(code.slice(3));
  await shown(tab, at.verified);
  await empty();
  await submitForm(tab);
  expect(await redeem(site.posted[0]?.get("phone_proof"))).toBe(number);
});

test("in a modal dialog the number field has the first focus, and countries can be chosen", async ({
  tab,
  visit,
}) => {
  await visit({ form: '<dialog><tel-proof app-key="KEY"></tel-proof></dialog>' });
  await expect.poll(() => tab.$$eval("tel-proof:defined", (found) => found.length)).toBe(1);
  await tab.$eval("form dialog", (it) => (it as HTMLDialogElement).showModal());
  await expectFocus(tab, at.phone);
  await tab.locator(at.country).click();
  await expectFocus(tab, at.search);
  await tab.keyboard.type("Belg");
  await tab.keyboard.press("Enter");
  await gone(tab, at.search);
  await expectText(tab, at.country, "Country: Belgium (+32)");
  await expectFocus(tab, at.phone);
  expect(await tab.$eval("form dialog", (it) => (it as HTMLDialogElement).open)).toBe(true);
});

test("a number that a script or autofill writes into the field is the one that gets the message", async ({
  tab,
  visit,
  phone,
  inbox,
}) => {
  const number = phone();
  await visit();
  await shown(tab, at.submit);
  await tab.$eval(
    at.phone,
    (it, value) => {
      (it as HTMLInputElement).value = value;
      it.dispatchEvent(new Event("change", { bubbles: true }));
    },
    number,
  );
  await tab.locator(at.submit).click();
  await shown(tab, at.code);
  expect(await inbox(number)).toHaveLength(1);
});

test("after a posted form, Back leads to an empty widget", async ({ tab, visit, phone, codeFor, site }) => {
  const number = phone();
  await visit({ attributes: 'name="phone_proof" response-field="input" required' });
  await verifyNumber(tab, number, codeFor);
  await submitForm(tab);
  expect(site.posted).toHaveLength(1);
  await tab.evaluate(() => history.back());
  await shown(tab, at.submit);
  await expectValue(tab, at.phone, /^$/);
  await expectValue(tab, at.proof, /^$/);
});

test("nothing is written into the code field while an input method composes", async ({
  tab,
  visit,
  phone,
  codeFor,
}) => {
  const number = phone();
  await visit();
  await askForCode(tab, number);
  const code = await codeFor(number);
  const writes = await tab.$eval(
    at.code,
    async (it, digits) => {
      const input = it as HTMLInputElement;
      const host = it.closest("tel-proof") as Element & { readonly updateComplete: Promise<boolean> };
      const values: string[] = [];
      input.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
      for (const digit of digits) {
        const written = input.value + String.fromCodePoint(0xff10 + Number(digit));
        input.value = written;
        input.dispatchEvent(
          new InputEvent("input", { bubbles: true, isComposing: true, inputType: "insertCompositionText" }),
        );
        // The widget writes its field after an update, never within an event.
        await host.updateComplete;
        if (input.value !== written) values.push(input.value);
      }
      input.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
      return values;
    },
    code,
  );
  expect(writes).toEqual([]);
  await shown(tab, at.verified);
});
