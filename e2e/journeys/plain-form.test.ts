// A form without any framework: what blocks it, what it posts, what a reset takes back.
import { expect, test } from "../fixture/journey.ts";
import { askForCode, verifyNumber, widgetIn } from "../fixture/widget.ts";

test("the script-tag page cannot be sent before the number is verified, and then posts the proof", async ({
  page,
  telproof,
  phone,
  codeFor,
}) => {
  const number = phone();
  const address = `${telproof.url}/demo/script-tag`;
  const widget = widgetIn(page);
  const submit = page.getByRole("button", { name: "Sign up" });
  const element = page.locator("tel-proof");
  await page.goto(address);
  await page.getByLabel("Name").fill("Grace");
  await submit.click();
  await expect(element).toHaveJSProperty("validationMessage", "Verify your phone number to continue.");
  await expect(widget.phone).toBeFocused();
  expect(page.url()).toBe(address);

  await askForCode(widget, number);
  await submit.click();
  await expect(element).toHaveJSProperty("validationMessage", "To continue, enter the code we sent you.");
  await expect(widget.code).toBeFocused();
  expect(page.url()).toBe(address);

  await widget.code.fill(await codeFor(number));
  await expect(widget.verified).toBeVisible();
  const posted = page.waitForRequest(
    (request) => request.method() === "POST" && request.isNavigationRequest(),
  );
  await submit.click();
  expect([...new URLSearchParams((await posted).postData() ?? "").keys()]).toEqual(["name", "phone_proof"]);
  await expect(page.getByText("Welcome, Grace")).toBeVisible();
});

test("a reset form forgets number, code and proof", async ({ page, openShop, phone, codeFor }) => {
  const number = phone();
  const widget = await openShop({
    form: '<tel-proof app-key="KEY" name="phone_proof" response-field="input" required></tel-proof><button type="reset">Clear</button>',
  });
  const clear = page.getByRole("button", { name: "Clear" });
  const proof = page.locator("input[type=hidden][name=phone_proof]");
  await widget.phone.fill("+44 7700");
  await clear.click();
  await expect(widget.phone).toHaveValue("");

  await askForCode(widget, number);
  await widget.code.fill(await codeFor(number));
  await expect(proof).toHaveValue(/^ey/);
  await clear.click();
  await expect(widget.phone).toHaveValue("");
  await expect(proof).toHaveValue("");
  await expect(page.locator("form")).toHaveJSProperty("noValidate", false);
  expect(await page.locator("form").evaluate((form: HTMLFormElement) => form.checkValidity())).toBe(false);
});

test("a disabled fieldset disables the widget", async ({ page, openShop }) => {
  const widget = await openShop({
    form: '<fieldset disabled><tel-proof app-key="KEY" name="phone_proof" required></tel-proof></fieldset>',
  });
  await expect(widget.phone).toBeDisabled();
  await expect(widget.country).toBeDisabled();
  await expect(widget.send).toBeDisabled();
  await page.locator("fieldset").evaluate((set: HTMLFieldSetElement) => set.removeAttribute("disabled"));
  await expect(widget.phone).toBeEnabled();
});

test("the element is the form's only control of its name, and posts its own value", async ({
  page,
  openShop,
  phone,
  codeFor,
  site,
  redeem,
}) => {
  const number = phone();
  const widget = await openShop({ attributes: 'name="proof" required' });
  await verifyNumber(widget, number, codeFor);
  await expect(page.locator("input[type=hidden]")).toHaveCount(0);
  const named = await page
    .locator("form")
    .evaluate((form) => (Reflect.get(form, "proof") as Element).localName);
  expect(named).toBe("tel-proof");
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(site.posted[0]?.getAll("proof")).toHaveLength(1);
  expect(await redeem(site.posted[0]?.get("proof"))).toBe(number);
});
