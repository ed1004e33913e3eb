// What a page puts into the widget: a consent, a hint, something about the verified number.
import { faultsOf, installAxe } from "../fixture/axe.ts";
import { expect, test } from "../fixture/journey.ts";
import { askForCode, verifyNumber } from "../fixture/widget.ts";

const consent = `<tel-proof app-key="KEY" name="phone_proof" required>
  <p slot="hint">One text message, no calls. <a href="#privacy">Privacy</a></p>
  <label slot="consent"><input type="checkbox" name="consent" value="yes" required> I agree to get a code</label>
  <a slot="verified" href="#next">Next: your address</a>
</tel-proof><button>Sign up</button>`;

test.beforeEach(({ page }) => installAxe(page));

test("a page's hint, consent and verified words are in their steps, and the hint describes the field", async ({
  page,
  openShop,
  phone,
  codeFor,
  inbox,
  site,
}) => {
  const widget = await openShop({ form: consent });
  const box = page.getByRole("checkbox");
  const hint = page.getByText("One text message");
  await expect(hint).toBeVisible();
  await expect(widget.phone).toHaveAccessibleDescription(/^One text message, no calls\. Privacy/);
  await expect(page.getByText("Next: your address")).toBeHidden();
  expect(await faultsOf(page)).toEqual([]);
  const number = phone();
  await widget.phone.fill(number);
  await widget.send.click();
  await expect(box).toBeFocused();
  await expect(widget.code).toBeHidden();
  expect(await inbox(number)).toEqual([]);
  await box.check();
  await askForCode(widget, number);
  await expect(hint).toBeHidden();
  await expect(box).toBeHidden();
  expect(await faultsOf(page)).toEqual([]);
  await widget.code.fill(await codeFor(number));
  await expect(page.getByText("Next: your address")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(site.posted[0]?.get("consent")).toBe("yes");
});

test("a consent that a reload has forgotten is asked for again beside the verified number", async ({
  page,
  openShop,
  phone,
  codeFor,
}) => {
  const widget = await openShop({ form: consent.replace("<input ", '<input autocomplete="off" ') });
  await page.getByRole("checkbox").check();
  await verifyNumber(widget, phone(), codeFor);
  await page.reload();
  await expect(widget.verified).toBeVisible();
  const box = page.getByRole("checkbox");
  await expect(box).toBeVisible();
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(box).toBeFocused();
  await box.check();
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
});

test("what a page puts in later is shown, and what it takes out leaves the widget's own hint", async ({
  page,
  openShop,
}) => {
  const widget = await openShop();
  await expect(widget.phone).toHaveAccessibleDescription(/\S/);
  const own = await widget.phone.getAttribute("aria-describedby");
  await page.locator("tel-proof").evaluate((it) => {
    const hint = document.createElement("span");
    hint.slot = "hint";
    hint.textContent = "Mobile numbers only";
    it.append(hint);
  });
  await expect(widget.phone).toHaveAccessibleDescription(/^Mobile numbers only/);
  await page.locator('[slot="hint"]').evaluate((it) => it.remove());
  await expect(widget.phone).toHaveAttribute("aria-describedby", own ?? "");
});

test("a child for a slot that the widget does not have, or with the name of one inside, changes nothing", async ({
  page,
  openShop,
}) => {
  const widget = await openShop({
    form: '<tel-proof app-key="KEY"><i slot="phone">A</i><i slot="code">B</i><i slot="phone-note">C</i><i>D</i></tel-proof>',
  });
  await expect(widget.phone).toBeVisible();
  for (const text of ["A", "B", "C", "D"])
    await expect(page.locator("tel-proof > i", { hasText: text })).toBeHidden();
});
