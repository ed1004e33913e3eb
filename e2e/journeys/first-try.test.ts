// The first minute: the demo site, its simulated handset, and what the back end learns.
import { expect, test } from "../fixture/journey.ts";
import { askForCode, widgetIn } from "../fixture/widget.ts";

test("a visitor verifies a number beside the handset, and the site's back end learns it once", async ({
  page,
  telproof,
  phone,
}) => {
  const number = phone();
  const widget = widgetIn(page);
  await page.goto(telproof.url);
  await page.getByLabel("Name").fill("Ada");
  await askForCode(widget, number);

  const message = page.getByRole("list", { name: "Messages" }).getByRole("listitem");
  await expect(message).toHaveText(/Acme code: \d{6}\. Valid for 10 minutes\./);
  const [code = ""] = (await message.textContent())?.match(/\d{6}/) ?? [];
  await widget.code.pressSequentially(code);
  await expect(widget.verified).toBeVisible();
  await page.getByRole("button", { name: "Sign up" }).click();

  await expect(page.getByRole("heading", { name: "Signed up" })).toBeVisible();
  await expect(page.getByText("Welcome, Ada")).toBeVisible();
  const finding = (title: string) =>
    page.locator("section", { has: page.getByRole("heading", { name: title, exact: true }) });
  await expect(finding("redeemProof")).toContainText("redeemed");
  await expect(finding("redeemProof")).toContainText(number);
  await expect(finding("The same proof again")).toContainText("proof_already_used");
  await expect(finding("Checked offline")).toContainText("signature valid");
  await expect(finding("Checked offline")).toContainText(number);
});

test("a code that is tapped on the handset goes into the form", async ({ page, telproof, phone }) => {
  const widget = widgetIn(page);
  await page.goto(telproof.url);
  await askForCode(widget, phone());
  await page.getByRole("list", { name: "Messages" }).getByRole("button").click();
  await expect(widget.verified).toBeVisible();
});

test("trying again after a sign-up begins with an empty form", async ({ page, telproof, phone, codeFor }) => {
  const number = phone();
  const widget = widgetIn(page);
  await page.goto(telproof.url);
  await page.getByLabel("Name").fill("Ada");
  await askForCode(widget, number);
  await widget.code.pressSequentially(await codeFor(number));
  await expect(widget.verified).toBeVisible();
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.getByRole("link", { name: "Try again" }).click();
  await expect(widget.phone).toHaveValue("");
});
