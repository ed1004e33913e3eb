// The gallery's states in every direction, colour scheme and width: each is what its caption says, and none is at fault.
import type { Page } from "playwright/test";
import { faultsOf, installAxe } from "../fixture/axe.ts";
import { openGallery, pickerStates } from "../fixture/gallery.ts";
import { galleryStates, type Shown } from "../fixture/gallery-states.ts";
import { expect, test } from "../fixture/journey.ts";
import { settled } from "../fixture/stage.ts";

/** What each cell of the page lacks of what its caption says; an empty text for nothing. */
const misses = (page: Page, states: Readonly<Record<string, Shown>>, lang: string) => {
  const asked = Object.entries(states).map(([id, { kind, finds = [], lacks = [], says }]) => ({
    id,
    finds: [`.card[data-kind=${kind}][lang=${lang}]`, ...finds],
    lacks,
    says: lang === "en" ? (says?.source ?? "") : "",
  }));
  return page.evaluate((all) => {
    const missing = (widget: Element, { finds, lacks, says }: (typeof all)[number]) => {
      const has = (selector: string) =>
        (widget.shadowRoot?.querySelector(selector) ?? widget.querySelector(selector)) !== null;
      const text = `${widget.textContent} ${widget.shadowRoot?.textContent}`;
      return [
        ...finds.filter((selector) => !has(selector)),
        ...lacks.filter(has).map((selector) => `no ${selector}`),
        ...(new RegExp(says, "s").test(text) ? [] : [says]),
      ].join(", ");
    };
    return Object.fromEntries(
      all.flatMap((state) =>
        [...document.querySelectorAll(`#${state.id} tel-proof`)].map((widget) => [
          state.id,
          missing(widget, state),
        ]),
      ),
    );
  }, asked);
};

const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Buttons and fields of widgets that a finger may miss. */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("tel-proof")].flatMap((widget) =>
      [...widget.querySelectorAll("input"), ...(widget.shadowRoot?.querySelectorAll("button, input") ?? [])]
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
        .map(
          ({ target, box }) =>
            `${widget.closest(".cell")?.id} ${target.className} ${box.width}×${box.height}`,
        ),
    ),
  );

const running = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll("tel-proof")].flatMap(
        ({ shadowRoot }) => shadowRoot?.getAnimations() ?? [],
      ).length,
  );

/** The texts of WCAG 1.4.12, on page and widgets alike; the sheet comes from a script, as an extension's does. */
const spaceTexts = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }",
    );
    document.adoptedStyleSheets.push(sheet);
    for (const { shadowRoot } of document.querySelectorAll("tel-proof"))
      shadowRoot?.adoptedStyleSheets.push(sheet);
  });

/** Texts that reach beyond their card or are cut off by it. */
const cutTexts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("tel-proof")].flatMap((widget) => {
      const card = widget.shadowRoot?.querySelector(".card");
      const edge = card?.getBoundingClientRect();
      const texts = [
        ...widget.querySelectorAll("label, span"),
        ...(card?.querySelectorAll(".button span, p") ?? []),
      ];
      return texts
        .map((text) => ({ text, box: text.getBoundingClientRect() }))
        .filter(({ box }) => edge && box.width > 0)
        .filter(
          ({ box }) => edge && (box.left < edge.left || box.right > edge.right || box.bottom > edge.bottom),
        )
        .map(({ text }) => `${widget.closest(".cell")?.id}: ${text.textContent}`);
    }),
  );

const desktop = { width: 1280, height: 900 };
const phone = { width: 320, height: 640 };
const colours = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "forced colours", colorScheme: "dark", forcedColors: "active" },
] as const;

for (const lang of ["en", "ar"]) {
  for (const viewport of [desktop, phone]) {
    test.describe(`${lang}, ${viewport.width} px`, () => {
      test.use({ viewport });
      test.setTimeout(120_000);

      test("every state is what its caption says and has no axe violation, in all colours", async ({
        page,
        telproof,
      }) => {
        const blocked: string[] = [];
        page.on("console", (message) => {
          if (message.text().includes("Security Policy")) blocked.push(message.text());
        });
        await installAxe(page);
        await page.emulateMedia({ reducedMotion: "reduce" });
        await openGallery({ page, telproof }, { lang, theme: "auto" });
        const cells = await page.locator(".cell").evaluateAll((all) => all.map(({ id }) => id));
        expect(cells.toSorted()).toEqual(Object.keys(galleryStates).toSorted());
        const right = Object.fromEntries(cells.map((id) => [id, ""]));
        let looked = 0;
        for (const { name, ...media } of colours) {
          await page.emulateMedia(media);
          expect(await misses(page, galleryStates, lang), `before axe, ${name}`).toEqual(right);
          expect(await faultsOf(page), name).toEqual([]);
          expect(await misses(page, galleryStates, lang), `after axe, ${name}`).toEqual(right);
          looked += cells.length;
        }
        console.log(
          `axe looked at ${looked} states: ${lang}, ${viewport.width} px, ${colours.length} colours`,
        );
        expect(await tooWide(page)).toBe(0);
        expect(await smallTargets(page)).toEqual([]);
        expect(await running(page)).toBe(0);
        await spaceTexts(page);
        expect(await tooWide(page)).toBe(0);
        expect(await cutTexts(page)).toEqual([]);
        expect(blocked).toEqual([]);
      });
    });
  }
}

test("an open picker has no axe violation, in any state, direction and colours", async ({
  page,
  telproof,
}) => {
  test.setTimeout(120_000);
  await installAxe(page);
  let looked = 0;
  for (const [lang, viewport] of [
    ["en", desktop],
    ["ar", phone],
  ] as const) {
    await page.setViewportSize(viewport);
    for await (const state of pickerStates({ page, telproof }, { lang, theme: "auto" })) {
      for (const { name, ...media } of colours) {
        await page.emulateMedia(media);
        await settled(page);
        expect(await faultsOf(page), `${state}, ${name}, ${lang}`).toEqual([]);
        looked += 1;
      }
    }
  }
  console.log(`axe looked at ${looked} states of the picker`);
  expect(looked).toBe(18);
});
