// What a page puts into the widget and decides before a code is sent, in Firefox and WebKit.
import { expect, test } from "../fixture/tab.ts";
import { at, expectFocus, expectRemark, expectText, shown } from "../fixture/tab-widget.ts";

test("a consent holds the code up, a hint describes the field, and the page decides before each code", async ({
  tab,
  visit,
  phone,
  codeFor,
}) => {
  await visit({
    form: `<tel-proof app-key="KEY" name="phone_proof" required>
      <span slot="hint">One text message</span>
      <label slot="consent"><input id="consent" type="checkbox" required> I agree</label>
      <b slot="verified">Thank you, go on</b>
    </tel-proof>`,
  });
  await tab.evaluate(() => {
    document.addEventListener("tel-proof-before-send", (event) => {
      const { detail } = event as CustomEvent<{ channel: string; waitUntil: (it: Promise<unknown>) => void }>;
      Object.assign(globalThis, { asked: detail.channel });
      detail.waitUntil(Promise.resolve(true));
    });
  });
  await shown(tab, at.submit);
  await expectRemark(tab, at.phone, /^One text message/);
  const number = phone();
  await tab.locator(at.phone).click();
  await tab.keyboard.type(number);
  await tab.locator(at.submit).click();
  await expectFocus(tab, "#consent");
  expect(await tab.evaluate(() => Reflect.get(globalThis, "asked"))).toBeUndefined();
  await tab.locator("#consent").click();
  await tab.locator(at.submit).click();
  await shown(tab, at.code);
  expect(await tab.evaluate(() => Reflect.get(globalThis, "asked"))).toBe("sms");
  await tab.keyboard.type(await codeFor(number));
  await shown(tab, at.verified);
  await expectText(tab, "tel-proof > b", "Thank you, go on");
});
