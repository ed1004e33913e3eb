// `preview` draws each step with sample data: for stories and screenshots. Nothing is asked of the server, and nothing can
// come out verified.
import type { Page } from "playwright/test";
import { faultsOf, installAxe } from "../fixture/axe.ts";
import { expect, test } from "../fixture/journey.ts";

/** What the page hears of the widget. */
const hear = (page: Page) =>
  page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const name of ["ready", "step", "before-send", "code-sent", "verified", "expired", "error"])
      document.addEventListener(`tel-proof-${name}`, () => heard.push(name));
  });

const signs = {
  phone: "Send code",
  code: "Change number",
  verified: "Change",
  ended: "Send a new code",
} as const;

for (const [step, button] of Object.entries(signs))
  test(`preview="${step}" shows the step, whatever is done with it`, async ({ page, openShop, telproof }) => {
    await installAxe(page);
    await hear(page);
    const requests: string[] = [];
    page.on("request", (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin === telproof.url && !/^\/widget\/v1\/.*\.js$/.test(pathname)) requests.push(pathname);
    });
    await openShop({ attributes: `name="phone_proof" required preview="${step}"` });
    const element = page.locator("tel-proof");
    await expect(page.getByRole("button", { name: button, exact: true })).toBeVisible();
    await expect(element.locator(".card")).toHaveAttribute("data-kind", step);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: button, exact: true }).click();
    for (const field of await page.getByRole("textbox").all()) {
      await field.pressSequentially("123456");
      await field.press("Enter");
    }
    const given = await element.evaluate(async (it: HTMLInputElement & Record<string, unknown>) => {
      const call = (name: string): unknown => (Reflect.get(it, name) as () => unknown).call(it);
      await call("sendCode");
      const proof = await call("getProof");
      const data = [...new FormData(it.form ?? undefined)];
      return { proof, value: it.value, phone: it["phone"], valid: it.checkValidity(), data };
    });
    expect(given).toEqual({ proof: null, value: "", phone: "", valid: false, data: [] });
    await expect(element.locator(".card")).toHaveAttribute("data-kind", step);
    expect(await page.evaluate(() => Reflect.get(globalThis, "heard"))).toEqual(["ready"]);
    expect(requests).toEqual([]);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  });

test("another preview is drawn at once, none is the real widget", async ({ page, openShop }) => {
  const widget = await openShop({ attributes: 'preview="verified"' });
  await expect(widget.verified).toBeVisible();
  const element = page.locator("tel-proof");
  await element.evaluate((it) => it.setAttribute("preview", "code"));
  await expect(widget.code).toBeVisible();
  await expect(page.getByText("+44 7700 900123").filter({ visible: true }).first()).toBeVisible();
  await element.evaluate((it) => it.removeAttribute("preview"));
  await expect(widget.send).toBeVisible();
  await expect(widget.phone).toHaveValue("");
});
