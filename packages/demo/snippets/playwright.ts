import { expect, test } from "@playwright/test";
import { createInbox, uniqueNumber, verifyPhone } from "@telproof/sdk/testing";

const { TELPROOF_SECRET_KEY: secretKey = "" } = process.env;

const inbox = createInbox({ baseUrl: "https://telproof.example.com", secretKey });

test("a visitor signs up with a verified phone", async ({ page }) => {
  await page.goto("/signup");
  await page.getByLabel("Name").fill("Ada");
  await verifyPhone(page, { inbox, phone: uniqueNumber() });
  await expect(page.getByText("Number verified").first()).toBeVisible();
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByText("Welcome, Ada")).toBeVisible();
});
