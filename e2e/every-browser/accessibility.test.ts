// axe over the steps of the widget, in both directions, colour schemes and widths.
import axe from "axe-core";
import { axeFaults } from "../fixture/axe-faults.ts";
import { comeToRest } from "../fixture/stage.ts";
import { expect, test } from "../fixture/tab.ts";
import { at, expectFocus, shown } from "../fixture/tab-widget.ts";

const looks = [
  { lang: "en", theme: "light", width: 1280 },
  { lang: "ar", theme: "dark", width: 320 },
] as const;

for (const { lang, theme, width } of looks) {
  test(`no step of the widget has an axe violation: ${lang}, ${theme}, ${width} px`, async ({
    tab,
    visit,
    phone,
    codeFor,
  }) => {
    const faults: Record<string, readonly string[]> = {};
    const look = async (step: string): Promise<void> => {
      await tab.evaluate(comeToRest);
      faults[step] = await tab.evaluate(axeFaults);
    };
    await tab.setViewport({ width, height: 800 });
    await visit({ lang, attributes: `name="phone_proof" theme="${theme}" required` });
    await tab.evaluate(`${axe.source}; 0`);
    await shown(tab, `tel-proof >>> [lang=${lang}]`);
    await look("phone");
    await tab.locator(at.country).click();
    await expectFocus(tab, at.search);
    await look("picker");
    await tab.keyboard.press("Escape");
    const number = phone();
    await tab.locator(at.phone).click();
    await tab.keyboard.type(number);
    await tab.locator(at.submit).click();
    await shown(tab, at.code);
    await look("code");
    await tab.focus(at.code);
    await tab.keyboard.type(await codeFor(number));
    await shown(tab, at.verified);
    await look("verified");
    expect(faults).toEqual({ phone: [], picker: [], code: [], verified: [] });
  });
}
