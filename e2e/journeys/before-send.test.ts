// tel-proof-before-send: the page refuses a code, at once or after a while, and what happens if it never says.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import { askForCode } from "../fixture/widget.ts";

/** Keeps the details of all questions, and answers them with what `Reflect.get(window, "answer")` gives. */
const listen = (page: Page, answer: string) =>
  page.addInitScript((script) => {
    const asked: unknown[] = [];
    const respond = new Function("event", script);
    Object.assign(globalThis, { asked, respond });
    document.addEventListener("tel-proof-before-send", (event) => {
      asked.push(JSON.parse(JSON.stringify((event as CustomEvent).detail)));
      (Reflect.get(globalThis, "respond") as (it: Event) => void)(event);
    });
  }, answer);

const respondWith = (page: Page, script: string) =>
  page.evaluate((text) => {
    Object.assign(globalThis, { respond: new Function("event", text) });
  }, script);

const asked = (page: Page) => page.evaluate(() => Reflect.get(globalThis, "asked") as readonly object[]);

test("preventDefault refuses the first code, another one and another channel, and the page knows which", async ({
  page,
  openShop,
  phone,
  inbox,
  pass,
}) => {
  await listen(page, "event.preventDefault()");
  const widget = await openShop();
  const number = phone();
  await widget.phone.fill(number);
  await widget.send.click();
  await expect.poll(() => asked(page)).toEqual([{ phone: number, channel: "sms" }]);
  await expect(widget.send).toBeEnabled();
  expect(await inbox(number)).toEqual([]);
  await respondWith(page, "");
  await widget.send.click();
  await widget.code.waitFor();
  await respondWith(page, "event.preventDefault()");
  await pass(61);
  await widget.again.click();
  await widget.callInstead.click();
  await expect.poll(() => asked(page)).toHaveLength(4);
  expect(await asked(page)).toEqual(
    ["sms", "sms", "sms", "voice"].map((channel) => ({ phone: number, channel })),
  );
  expect(await inbox(number)).toHaveLength(1);
});

for (const [refusal, script] of [
  ["a promise of false", "event.detail.waitUntil(Promise.resolve(false))"],
  ["a promise of nothing", "event.detail.waitUntil(Promise.resolve())"],
  ["one of several", "for (const it of [true, 0]) event.detail.waitUntil(Promise.resolve(it))"],
] as const)
  test(`${refusal} refuses without a word`, async ({ page, openShop, phone, inbox }) => {
    await listen(page, script);
    const widget = await openShop();
    const number = phone();
    await widget.phone.fill(number);
    await widget.send.click();
    await expect.poll(() => asked(page)).toHaveLength(1);
    await expect(widget.send).not.toHaveAttribute("aria-disabled");
    await expect(page.getByText(/went wrong/).filter({ visible: true })).toHaveCount(0);
    expect(await inbox(number)).toEqual([]);
    await respondWith(page, "event.detail.waitUntil(Promise.resolve('ok'))");
    await askForCode(widget, number);
    expect(await inbox(number)).toHaveLength(1);
  });

test("a rejected promise refuses, is told to person and developer, and the next try asks anew", async ({
  page,
  openShop,
  phone,
  inbox,
}) => {
  const lines: string[] = [];
  page.on("console", (line) => lines.push(line.text()));
  await listen(page, "event.detail.waitUntil(Promise.reject(new Error('captcha is down')))");
  const widget = await openShop();
  const number = phone();
  await widget.phone.fill(number);
  await widget.send.click();
  await expect(page.locator('[slot="tel-proof-phone-note"]')).toHaveText(/went wrong/);
  await expect.poll(() => lines.filter((it) => /waitUntil.*captcha is down/s.test(it))).toHaveLength(1);
  expect(await inbox(number)).toEqual([]);
  await respondWith(page, "");
  await askForCode(widget, number);
});

test("the widget is busy while the page decides; another number takes the question back", async ({
  page,
  openShop,
  phone,
  inbox,
}) => {
  await listen(page, "event.detail.waitUntil(new Promise((resolve) => { globalThis.decide = resolve; }))");
  const widget = await openShop();
  const [first, second] = [phone(), phone()];
  const element = page.locator("tel-proof");
  const button = element.locator('[part~="send-button"]');
  await widget.phone.fill(first);
  await widget.send.click();
  await expect(button).toHaveText("Checking…");
  await button.click({ force: true });
  expect(await element.evaluate((it) => it.matches(":state(busy)"))).toBe(true);
  expect(await asked(page)).toHaveLength(1);
  const decideFirst = await page.evaluateHandle(() => Reflect.get(globalThis, "decide"));
  await widget.phone.fill(second);
  await expect(widget.send).toBeVisible();
  await widget.send.click();
  await decideFirst.evaluate((decide) => decide(true));
  await expect(button).toHaveText("Checking…");
  await page.evaluate(() => Reflect.get(globalThis, "decide")(true));
  await widget.code.waitFor();
  expect([await inbox(first), await inbox(second)].map((it) => it.length)).toEqual([0, 1]);
});

test("a page that never decides holds the widget for two minutes, and no code is sent", async ({
  page,
  openShop,
  phone,
  inbox,
}) => {
  await listen(page, "event.detail.waitUntil(new Promise(() => {}))");
  const widget = await openShop();
  const number = phone();
  await widget.phone.fill(number);
  await widget.send.click();
  const button = page.locator('tel-proof [part~="send-button"]');
  await expect(button).toHaveText("Checking…");
  await expect
    .poll(async () => {
      await page.clock.fastForward(60_000);
      return button.textContent();
    })
    .toBe("Send code");
  await expect(page.locator('[slot="tel-proof-phone-note"]')).toHaveText(/went wrong/);
  expect(await inbox(number)).toEqual([]);
});

test("waitUntil throws when it is called too late", async ({ page, openShop, phone }) => {
  await listen(page, "globalThis.late = event.detail.waitUntil");
  const widget = await openShop();
  await askForCode(widget, phone());
  const fault = await page.evaluate(() => {
    try {
      Reflect.get(globalThis, "late")(Promise.resolve(true));
      return null;
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(fault).toBe("TypeError");
});
