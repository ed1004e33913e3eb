// A single-page app with its own screens on the SDK's headless session.
import { expect, test } from "../fixture/journey.ts";
import { wrongCodes } from "../fixture/widget.ts";

test("the headless session carries a page of one's own from the number to the sign-up", async ({
  page,
  telproof,
  phone,
  inbox,
  pass,
}) => {
  const number = phone();
  await page.goto(`${telproof.url}/demo/spa`);
  await page.getByLabel("Phone number").fill(number);
  await page.getByRole("button", { name: "Send the code" }).click();
  const code = page.getByRole("textbox", { name: "Code" });
  await expect(code).toBeFocused();
  await expect(page.getByText(`We sent 6 digits by SMS to ${number}.`)).toBeVisible();
  await expect(page.getByRole("button", { name: /Send again in (60|5\d) s/ })).toBeDisabled();

  await pass(60);
  await page.getByRole("button", { name: "Send again", exact: true }).click();
  await expect(page.getByRole("button", { name: /Send again in 1[12]\d s/ })).toBeDisabled();
  const [message] = await inbox(number);
  await code.fill(wrongCodes(message?.code ?? "", 1)[0] ?? "");
  await code.press("Enter");
  await expect(page.getByRole("alert")).toContainText("4 tries left.");

  await page.reload();
  await code.fill(message?.code ?? "");
  await page.getByRole("button", { name: "Verify" }).click();
  await expect(page.getByText(`${number} is yours.`)).toBeVisible();
  await page.getByRole("textbox", { name: "Name" }).fill("Alan");
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByText("Welcome, Alan")).toBeVisible();
  await expect(page.getByText("redeemed", { exact: true })).toBeVisible();
});
