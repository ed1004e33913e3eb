// What is told without being asked for: the logs of whole journeys, word by word. Nothing else is told: no second, no
// digit, nothing twice, and no phone number but where it says to whom the code went.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import { listenToPage } from "../fixture/live-log.ts";
import { holdBack } from "../fixture/stage.ts";
import { askForCode, wrongCodes } from "../fixture/widget.ts";

/** From now on the page's time moves only when it is told to, so that waits are the server's to the second. */
const stopTime = (page: Page) => page.clock.pauseAt(Date.now() + 60_000);

test("a journey with every mishap of a code tells each of them once, and the seconds twice", async ({
  page,
  openShop,
  phone,
  codeFor,
  telproof,
}) => {
  const heard = await listenToPage(page);
  const number = phone();
  const widget = await openShop();
  await stopTime(page);
  const code = async () => await codeFor(number);
  const everySecondOf = async (seconds: number) => {
    await telproof.pass(seconds);
    await page.clock.runFor(seconds * 1000);
  };
  await widget.phone.fill(number);
  await expect(widget.phone).toHaveValue("+44 7700 900000");
  expect(await heard()).toEqual([]);

  await askForCode(widget, number);
  await everySecondOf(60);
  expect(await heard()).toEqual([
    "polite en: Sending…",
    "polite en: Sent by text message to +44 7700 900000. You can ask for a new code in 60 seconds.",
    "polite en: You can ask for a new code in 10 seconds.",
    "polite en: You can ask for a new code now.",
  ]);

  const wrong = wrongCodes(await code(), 7);
  await page.keyboard.type((wrong[0] ?? "").slice(0, 5));
  expect(await heard()).toEqual([]);
  await page.keyboard.type((wrong[0] ?? "").slice(5));
  await expect(widget.code).toHaveAccessibleDescription(/4 tries left/);
  await page.keyboard.type(wrong[1] ?? "");
  await expect(widget.code).toHaveAccessibleDescription(/3 tries left/);
  expect(await heard()).toEqual([
    "polite en: Checking…",
    "polite en: Wrong code. 4 tries left.",
    "polite en: Checking…",
    "polite en: Wrong code. 3 tries left.",
  ]);

  await widget.callInstead.click();
  await expect(widget.code).toHaveAccessibleDescription(/calling/);
  await everySecondOf(600);
  // The server says whether the code has expired; it is asked once the last second is over.
  await expect(async () => {
    await page.clock.runFor(1000);
    await expect(widget.newCode).toBeVisible({ timeout: 1000 });
  }).toPass();
  expect(await heard()).toEqual([
    "polite en: Sending…",
    "polite en: We’re calling +44 7700 900000 to tell you the code. You can ask for a new code in 120 seconds.",
    "polite en: You can ask for a new code in 10 seconds.",
    "polite en: You can ask for a new code now.",
    "polite en: Time is up. The code has expired. You can ask for a new one.",
  ]);

  await widget.newCode.click();
  await widget.code.waitFor();
  for (const [index, guess] of wrong.slice(2).entries()) {
    await widget.code.fill(guess);
    if (index < 4) await expect(widget.code).toHaveAccessibleDescription(new RegExp(`${4 - index} tr`));
  }
  await expect(widget.newCode).toBeVisible();
  expect((await heard()).filter((line) => !line.endsWith("Checking…"))).toEqual([
    "polite en: Sending…",
    "polite en: We’re calling +44 7700 900000 to tell you the code. You can ask for a new code in 300 seconds.",
    "polite en: Wrong code. 4 tries left.",
    "polite en: Wrong code. 3 tries left.",
    "polite en: Wrong code. 2 tries left.",
    "polite en: Wrong code. 1 try left.",
    "polite en: Too many wrong codes. For your security, this code no longer works. You can ask for a new one.",
  ]);

  await everySecondOf(300);
  await widget.newCode.click();
  await widget.code.waitFor();
  await widget.code.fill(await code());
  await expect(widget.verified).toBeVisible();
  expect((await heard()).slice(-2)).toEqual(["polite en: Checking…", "polite en: Number verified."]);
});

test("what is wrong with a number is told once, also who is offline and when it goes on", async ({
  page,
  context,
  openShop,
  phone,
}) => {
  const heard = await listenToPage(page);
  const widget = await openShop();
  await widget.phone.focus();
  await page.waitForLoadState("networkidle");
  await widget.phone.press("Enter");
  await expect(widget.phone).toHaveAccessibleDescription(/Enter your phone number/);
  await widget.phone.pressSequentially("+44 7700 9");
  await widget.phone.blur();
  await expect(widget.phone).toHaveAccessibleDescription(/unusual length/);
  await widget.phone.fill("+44 12");
  await widget.phone.press("Enter");
  await expect(widget.phone).toHaveAccessibleDescription(/number isn’t valid/);
  await context.setOffline(true);
  await widget.phone.fill(phone());
  await widget.phone.press("Enter");
  await expect(widget.phone).toHaveAccessibleDescription(/offline/);
  await context.setOffline(false);
  await widget.code.waitFor();
  expect(await heard()).toEqual([
    "polite en: Enter your phone number.",
    "polite en: Check the number: it has an unusual length for this country (United Kingdom).",
    "polite en: Sending…",
    "polite en: This phone number isn’t valid. Check the country and the digits.",
    "polite en: Sending…",
    "polite en: You seem to be offline. We’ll continue when you’re back online.",
    "polite en: Sending…",
    expect.stringMatching(/^polite en: Sent by text message to \+44 7700 900000\. You can ask/),
  ]);
});

test("a key that has no place in a number is refused aloud, once until another is typed", async ({
  page,
  openShop,
}) => {
  const heard = await listenToPage(page);
  const widget = await openShop();
  await widget.phone.pressSequentially("+447700");
  await expect(widget.phone).toHaveValue("+44 7700");
  await page.keyboard.type("xx9x");
  await expect(widget.phone).toHaveValue("+44 7700 9");
  expect(await heard()).toEqual([
    "polite en: Enter your phone number.",
    "polite en: Enter your phone number.",
  ]);
});

test("the picker tells how many countries a search finds, and nothing when the keys move", async ({
  page,
  openShop,
}) => {
  const heard = await listenToPage(page);
  const widget = await openShop();
  await widget.country.click();
  await page.getByRole("combobox").fill("united");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.getByRole("combobox").fill("atlantis");
  await page.keyboard.press("Escape");
  expect(await heard()).toEqual([
    expect.stringMatching(/^polite en: \d countries$/),
    "polite en: No country found. Try its English name or its country code.",
  ]);
});

test("a page in Arabic tells everything in Arabic, also while its words are on their way", async ({
  page,
  openShop,
  phone,
}) => {
  const heard = await listenToPage(page);
  await openShop({ lang: "ar" });
  await expect(page.getByRole("textbox")).toHaveAccessibleName(/[\u0600-\u06ff]/);
  const releaseCode = await holdBack(page, "**/v1/verifications");
  await page.getByRole("textbox").fill(phone());
  await page.keyboard.press("Enter");
  await expect.poll(heard).toEqual(["polite ar: جارٍ الإرسال…"]);
  await releaseCode();
  const sent = /^polite ar: أُرسل الرمز في رسالة نصية إلى \+44[ •\d]+\. يمكنك طلب رمز آخر بعد \d+ ثانية\.$/;
  const code = page.getByRole("textbox", { name: "أدخل الرمز المكوّن من 6 أرقام" });
  await code.waitFor();
  const all: string[] = [];
  const hearAll = async () => {
    all.push(...(await heard()));
    return all;
  };
  await expect.poll(hearAll).toContainEqual(expect.stringMatching(sent));
  expect(all).toEqual([expect.stringMatching(sent)]);
  all.length = 0;
  const release = await holdBack(page, "**/chunks/languages/ar-*.js");
  await page.reload();
  await page.getByRole("textbox", { name: "Phone number" }).waitFor();
  expect(await heard()).toEqual([]);
  await release();
  await code.waitFor();
  await expect.poll(hearAll).toEqual([expect.stringMatching(sent)]);
});

test("a widget that cannot work on this page says so at once", async ({ page, openShop, site }) => {
  const heard = await listenToPage(page);
  await openShop();
  await page.goto(site.origin.replace("127.0.0.1", "localhost"));
  await page.getByRole("alert").waitFor();
  expect(await heard()).toEqual([
    expect.stringMatching(/^assertive en: Phone verification isn’t available here\s?http:\/\/localhost/),
  ]);
});
