// The strictest page that a customer may have,: nothing inline, nothing from elsewhere, Trusted Types.

import { reportViolations, strictPolicy } from "../fixture/strict-policy.ts";
import { expect, test } from "../fixture/tab.ts";
import { askForCode, at, expectFocus, expectRemark, gone, shown, submitForm } from "../fixture/tab-widget.ts";
import { wrongCodes } from "../fixture/widget.ts";

test("a whole verification violates nothing of a strict Content-Security-Policy with Trusted Types", async ({
  tab,
  visit,
  telproof,
  phone,
  codeFor,
  site,
}) => {
  const violations: string[] = [];
  await tab.exposeFunction("noteViolation", (text: string) => violations.push(text));
  await tab.evaluateOnNewDocument(reportViolations);
  const number = phone();
  await visit({
    policy: strictPolicy(telproof.url),
  });
  await tab.locator(at.country).click();
  await expectFocus(tab, at.search);
  await tab.keyboard.type("king");
  await tab.keyboard.press("Escape");
  await gone(tab, at.search);
  await askForCode(tab, number);
  const code = await codeFor(number);
  await tab.keyboard.type(wrongCodes(code, 1)[0] ?? "");
  await expectRemark(tab, at.code, /4 tries left/);
  await tab.keyboard.type(code);
  await shown(tab, at.verified);
  expect(violations).toEqual([]);

  const heard = async () => {
    await tab.evaluate(() => {});
    return violations.join();
  };
  // The policy and the ear that heard nothing are real.
  await tab.evaluate(() => document.body.setAttribute("style", "color: red"));
  await expect.poll(heard).toMatch(/^style-src-attr/);
  await tab.evaluate(() => {
    try {
      Reflect.set(document.createElement("p"), "innerHTML", "<b></b>");
    } catch {
      // Trusted Types throw as well.
    }
  });
  await expect.poll(heard).toContain("require-trusted-types-for");
  await submitForm(tab);
  expect(site.posted).toHaveLength(1);
});
