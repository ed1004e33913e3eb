// The strictest page that a customer may have: nothing inline, nothing from elsewhere, Trusted Types.
import { expect, test } from "../fixture/journey.ts";
import { heardViolations, strictPolicy } from "../fixture/strict-policy.ts";
import { askForCode, wrongCodes } from "../fixture/widget.ts";

test("a whole verification violates nothing of a strict Content-Security-Policy with Trusted Types", async ({
  page,
  openShop,
  telproof,
  phone,
  codeFor,
}) => {
  const violations = await heardViolations(page);
  const number = phone();
  const widget = await openShop({
    policy: strictPolicy(telproof.url),
  });
  await widget.country.click();
  await page.getByRole("combobox").fill("king");
  await page.keyboard.press("Escape");
  await askForCode(widget, number);
  const code = await codeFor(number);
  await widget.code.fill(wrongCodes(code, 1)[0] ?? "");
  await expect(widget.code).toHaveAccessibleDescription(/4 tries left/);
  await widget.code.fill(code);
  await expect(widget.verified).toBeVisible();
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(violations).toEqual([]);
});

test("the policy that this is measured with is in force", async ({ page, openShop, telproof }) => {
  const widget = await openShop({ policy: `default-src 'none'; script-src ${telproof.url}` });
  await expect(widget.phone).toBeVisible();
  const blocked = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener("securitypolicyviolation", ({ violatedDirective }) => {
          if (violatedDirective.startsWith("style")) resolve(violatedDirective);
        });
        document.body.setAttribute("style", "color: red");
      }),
  );
  expect(await blocked).toBe("style-src-attr");
});
