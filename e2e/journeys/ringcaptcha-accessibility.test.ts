// axe over the steps of a page written for RingCaptcha's browser widget.
import { faultsOf, installAxe } from "../fixture/axe.ts";
import { expect, test } from "../fixture/journey.ts";
import { ringCaptchaStates } from "../fixture/ringcaptcha-states.ts";
import { settled } from "../fixture/stage.ts";

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };
const looks = [
  { locale: "en", colorScheme: "light", viewport: narrow },
  { locale: "en", colorScheme: "dark", viewport: wide },
  { locale: "ar", colorScheme: "light", viewport: wide },
  { locale: "ar", colorScheme: "dark", viewport: narrow },
] as const;

for (const { locale, colorScheme, viewport } of looks) {
  test.describe(`${locale}, ${colorScheme}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport });
    test.beforeEach(({ page }) => installAxe(page));

    test(`no step has an axe violation or is wider than the page: ${locale}, ${colorScheme}`, async ({
      page,
      telproof,
      site,
      phone,
      inbox,
      pass,
    }) => {
      const faults: string[] = [];
      let looked = 0;
      for await (const state of ringCaptchaStates({ page, telproof, site, phone, inbox, pass }, locale)) {
        await settled(page);
        for (const fault of await faultsOf(page)) faults.push(`${state}: ${fault}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (overflow > 0) faults.push(`${state}: ${overflow} px too wide`);
        looked += 1;
      }
      console.log(`axe looked at ${looked} states: ${test.info().title}`);
      expect(faults).toEqual([]);
      expect(looked).toBe(6);
    });
  });
}
