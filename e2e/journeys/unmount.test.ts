// What a widget leaves behind when it is taken out of its page: nothing.
import type { CDPSession, Page } from "playwright/test";
import { giveCode, readCodes, waitsOf } from "../fixture/browser-codes.ts";
import { expect, test } from "../fixture/journey.ts";
import { askForCode, wrongCodes } from "../fixture/widget.ts";

test("the browser's wait for a code ends with a guess, a new message and the widget's removal", async ({
  page,
  openShop,
  phone,
  codeFor,
  pass,
}) => {
  await readCodes(page);
  const number = phone();
  const widget = await openShop();
  await askForCode(widget, number);
  await expect.poll(() => waitsOf(page)).toEqual(["pending"]);
  await pass(61);
  await widget.again.click();
  await expect.poll(() => waitsOf(page)).toEqual(["aborted", "pending"]);
  const code = await codeFor(number);
  await widget.code.fill(wrongCodes(code, 1)[0] ?? "");
  await expect(widget.code).toHaveAccessibleDescription(/4 tries left/);
  expect(await waitsOf(page)).toEqual(["aborted", "aborted"]);
  await widget.changeNumber.click();
  await pass(121);
  await widget.send.click();
  await expect.poll(() => waitsOf(page)).toEqual(["aborted", "aborted", "pending"]);
  await page.locator("tel-proof").evaluate((element) => element.remove());
  await expect.poll(() => waitsOf(page)).toEqual(["aborted", "aborted", "aborted"]);
});

test("a code that the browser reads verifies by itself", async ({ page, openShop, phone, codeFor }) => {
  await readCodes(page);
  const number = phone();
  const widget = await openShop();
  await askForCode(widget, number);
  await giveCode(page, await codeFor(number));
  await expect(widget.verified).toBeVisible();
});

/** Counts timers that still have to fire, and observers that still look at something. */
const countLeftovers = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const timers = new Set<unknown>();
    const observers = new Set<unknown>();
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    const begin = (act: () => void, ...more: readonly number[]) => {
      const timer = set(
        () => {
          timers.delete(timer);
          act();
        },
        ...more,
      );
      timers.add(timer);
      return timer;
    };
    const end = (timer?: number) => {
      timers.delete(timer);
      clear(timer);
    };
    Object.assign(globalThis, { setTimeout: begin, clearTimeout: end });
    const { observe, disconnect } = MutationObserver.prototype;
    MutationObserver.prototype.observe = function (...given) {
      observers.add(this);
      observe.apply(this, given);
    };
    MutationObserver.prototype.disconnect = function () {
      observers.delete(this);
      disconnect.call(this);
    };
    Reflect.set(globalThis, "leftovers", () => ({ timers: timers.size, observers: observers.size }));
  });

/** What the browser itself counts once it has collected its garbage. */
const livingIn = async (cdp: CDPSession) => {
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const counted = (name: string) => metrics.find((it) => it.name === name)?.value ?? Number.NaN;
  return { listeners: counted("JSEventListeners"), nodes: counted("Nodes") };
};

test("fifty mounts and removals leave no listener, node, timer, observer or wait behind", async ({
  page,
  openShop,
  phone,
}) => {
  await readCodes(page);
  await countLeftovers(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  const widget = await openShop({ form: '<div id="app"><tel-proof app-key="KEY"></tel-proof></div>' });
  await askForCode(widget, phone());
  const mountAndRemove = (times: number) =>
    page.evaluate(async (count) => {
      const app = document.querySelector("#app");
      const template = app?.querySelector("tel-proof");
      const attributes =
        template?.getAttributeNames().map((it) => [it, template.getAttribute(it) ?? ""]) ?? [];
      for (let index = 0; index < count; index += 1) {
        const element = document.createElement("tel-proof");
        for (const [name = "", value = ""] of attributes) element.setAttribute(name, value);
        app?.replaceChildren(element);
        const seen = () => element.shadowRoot?.querySelector(".card")?.getAttribute("data-kind") === "code";
        for (let frame = 0; frame < 50 && !seen(); frame += 1) await new Promise(requestAnimationFrame);
      }
    }, times);
  await mountAndRemove(5);
  const before = await livingIn(cdp);
  await mountAndRemove(50);
  await expect(widget.code).toBeVisible();
  // The garbage of one mount may outlive a collection; that of fifty would stay.
  const more = async () => {
    const { listeners, nodes } = await livingIn(cdp);
    return listeners > before.listeners + 5 || nodes > before.nodes + 50;
  };
  await expect.poll(more).toBe(false);
  expect((await waitsOf(page)).filter((state) => state === "pending")).toHaveLength(1);

  await page.evaluate(() => document.querySelector("#app")?.replaceChildren());
  const leftovers = () => page.evaluate(() => Reflect.get(globalThis, "leftovers")());
  await expect.poll(leftovers).toEqual({ timers: 0, observers: 0 });
  expect(await waitsOf(page)).not.toContain("pending");
});
