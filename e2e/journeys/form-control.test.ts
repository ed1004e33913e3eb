// <tel-proof> as a form control among others: what a label, a form's history and a script may expect of one.
import { expect, test } from "../fixture/journey.ts";
import { verifyNumber, widgetIn } from "../fixture/widget.ts";

test("a page's own label names the field before the field's own, and leads there", async ({
  page,
  openShop,
}) => {
  const widget = await openShop({
    form: `<label for="work">Work</label><tel-proof id="work" app-key="KEY"></tel-proof>
      <h2 id="home">Home</h2><tel-proof aria-labelledby="home" app-key="KEY"></tel-proof>`,
  });
  const work = page.getByRole("textbox", { name: "Work Phone number" });
  await expect(work).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Home Phone number" })).toBeVisible();
  await page.getByText("Work", { exact: true }).click();
  await expect(work).toBeFocused();
  await expect(widget.phone).toHaveCount(2);
});

test("what the browser kept of a form is put back into the field, formatted and ready to be sent", async ({
  page,
  openShop,
  phone,
  inbox,
}) => {
  const number = phone();
  const widget = await openShop();
  await widget.phone.waitFor();
  // Browsers that are driven by a script keep nothing of a form, so the call is made in their place.
  await page
    .locator("tel-proof")
    .evaluate(
      (element, state) => Reflect.get(element, "formStateRestoreCallback").call(element, state, "restore"),
      number,
    );
  await expect(widget.phone).toHaveValue(/^\+44 7/);
  await widget.send.click();
  await widget.code.waitFor();
  expect(await inbox(number)).toHaveLength(1);
});

test("a form-associated control is reset, disabled, required and posted like an input, without a second name", async ({
  page,
  openShop,
  phone,
  codeFor,
}) => {
  const number = phone();
  const widget = await openShop({
    form: `<fieldset><tel-proof app-key="KEY" name="proof" required></tel-proof></fieldset>
      <button>Sign up</button><button type="reset">Clear</button>`,
  });
  const form = page.locator("form");
  const posted = () => form.evaluate((it: HTMLFormElement) => [...new FormData(it).keys()]);
  const isValid = () => form.evaluate((it: HTMLFormElement) => it.checkValidity());
  expect(await isValid()).toBe(false);
  await verifyNumber(widget, number, codeFor);
  expect([await isValid(), await posted()]).toEqual([true, ["proof"]]);
  await page.locator("fieldset").evaluate((it: HTMLFieldSetElement) => it.setAttribute("disabled", ""));
  expect(await posted()).toEqual([]);
  await page.locator("fieldset").evaluate((it: HTMLFieldSetElement) => it.removeAttribute("disabled"));
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(widget.phone).toHaveValue("");
  expect([await isValid(), await posted()]).toEqual([false, []]);
});

test("what a script writes into the field, without an event or with one, is sent", async ({
  page,
  openShop,
  phone,
  inbox,
}) => {
  const [silent, loud] = [phone(), phone()];
  await openShop({
    form: `<section aria-label="A"><tel-proof app-key="KEY" name="a"></tel-proof></section>
      <section aria-label="B"><tel-proof app-key="KEY" name="b"></tel-proof></section>`,
  });
  for (const [name, number] of [
    ["A", silent],
    ["B", loud],
  ] as const) {
    const widget = widgetIn(page.getByRole("region", { name }));
    await widget.phone.evaluate(
      (input: HTMLInputElement, [value, isLoud]) => {
        input.value = value;
        if (isLoud)
          for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
      },
      [number, name === "B"] as const,
    );
    await widget.send.click();
    await widget.code.waitFor();
    expect(await inbox(number)).toHaveLength(1);
  }
});

test("the proof is posted by the form that the element belongs to now, and by no other", async ({
  page,
  openShop,
  phone,
  codeFor,
}) => {
  const widget = await openShop({
    form: '</form><form id="a"></form><form id="b"></form><tel-proof app-key="KEY" form="a"></tel-proof>',
  });
  await verifyNumber(widget, phone(), codeFor);
  const proofs = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLFormElement>("#a,#b")].map(
        (form) => new FormData(form).getAll("phone_proof").length,
      ),
    );
  const element = page.locator("tel-proof");
  expect(await proofs()).toEqual([1, 0]);
  await element.evaluate((it) => it.setAttribute("form", "b"));
  await expect.poll(proofs).toEqual([0, 1]);
  await element.evaluate((it) => {
    it.removeAttribute("form");
    document.querySelector("#a")?.append(it);
  });
  await expect.poll(proofs).toEqual([1, 0]);
});
