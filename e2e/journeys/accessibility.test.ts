// axe over the widget on a customer's page, walked through with the focus where a person has it, and over every page of
// the demo. Every state in every look is the gallery's (gallery.test.ts).
import type { Page } from "playwright/test";
import { faultsOf, installAxe } from "../fixture/axe.ts";
import { demoStates } from "../fixture/demo-states.ts";
import { expect, test } from "../fixture/journey.ts";
import { settled } from "../fixture/stage.ts";
import { widgetStates } from "../fixture/widget-states.ts";

/** Looks at each state that is reached; all faults are gathered before they fail the test. */
const lookAtAll = async (page: Page, states: AsyncGenerator<string>, atLeast: number): Promise<void> => {
  const faults: string[] = [];
  let looked = 0;
  for await (const state of states) {
    await settled(page);
    for (const fault of await faultsOf(page)) faults.push(`${state}: ${fault}`);
    looked += 1;
  }
  console.log(`axe looked at ${looked} states: ${test.info().title}`);
  expect(faults).toEqual([]);
  expect(looked).toBeGreaterThanOrEqual(atLeast);
};

test.describe.configure({ timeout: 120_000 });

const desktop = { width: 1280, height: 900 };
const phone = { width: 320, height: 640 };
const looks = [
  { lang: "en", colorScheme: "light", viewport: desktop },
  { lang: "ar", colorScheme: "dark", viewport: phone },
] as const;

for (const { lang, colorScheme, viewport } of looks) {
  test.describe(`${lang}, ${colorScheme}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport });
    test.beforeEach(({ page }) => installAxe(page));

    test(`no state of the widget has an axe violation: ${lang}, ${colorScheme}`, async ({
      page,
      telproof,
      site,
      phone,
      inbox,
      pass,
    }) => {
      await lookAtAll(page, widgetStates({ page, telproof, site, phone, inbox, pass }, lang), 19);
    });
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`demo, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: colorScheme === "light" ? desktop : phone });
    test.beforeEach(({ page }) => installAxe(page));

    test(`no page of the demo has an axe violation: ${colorScheme}`, async ({
      page,
      telproof,
      site,
      phone,
      inbox,
      pass,
    }) => {
      await lookAtAll(page, demoStates({ page, telproof, site, phone, inbox, pass }), 17);
    });
  });
}
