// A form: what blocks it, what a reset takes back, the proof without a hidden field.
import { expect, test } from "../fixture/tab.ts";
import {
  askForCode,
  at,
  expectFocus,
  expectValue,
  gone,
  shown,
  submitForm,
  verifyNumber,
} from "../fixture/tab-widget.ts";

const message = (element: Element) => Reflect.get(element, "validationMessage") as string;

test("a required number blocks the form with a message at the field, in each step", async ({
  tab,
  visit,
  phone,
  site,
}) => {
  await visit();
  await shown(tab, at.submit);
  await tab.locator("form > button").click();
  await expectFocus(tab, at.phone);
  expect(await tab.$eval("tel-proof", message)).toBe("Verify your phone number to continue.");
  await askForCode(tab, phone());
  await tab.locator("form > button").click();
  await expectFocus(tab, at.code);
  expect(await tab.$eval("tel-proof", message)).toBe("To continue, enter the code we sent you.");
  expect(await tab.url()).toBe(`${site.origin}/`);
  expect(site.posted).toEqual([]);
});

test("a reset form forgets number, code and proof", async ({ tab, visit, phone, codeFor }) => {
  const number = phone();
  await visit({
    form: '<tel-proof app-key="KEY" name="phone_proof" response-field="input" required></tel-proof><button type="reset">Clear</button>',
  });
  await askForCode(tab, number);
  await tab.keyboard.type(await codeFor(number));
  await expectValue(tab, at.proof, /^ey/);
  await tab.locator("form > button").click();
  await gone(tab, at.verified);
  await shown(tab, at.phone);
  await expectValue(tab, at.phone, /^$/);
  await expectValue(tab, at.proof, /^$/);
  expect(await tab.$eval("form", (form) => form.checkValidity())).toBe(false);
});

test("the form posts the element's own value, under the element's name, and the form's control of that name is the element", async ({
  tab,
  visit,
  phone,
  codeFor,
  site,
  redeem,
}) => {
  const number = phone();
  await visit({ attributes: 'name="proof" required' });
  await verifyNumber(tab, number, codeFor);
  expect(await tab.$$("input[type=hidden]")).toHaveLength(0);
  expect(
    await tab.$eval("form", (form) => Reflect.get(form, "proof") === form.querySelector("tel-proof")),
  ).toBe(true);
  await submitForm(tab);
  expect(site.posted[0]?.getAll("proof")).toHaveLength(1);
  expect(await redeem(site.posted[0]?.get("proof"))).toBe(number);
});
