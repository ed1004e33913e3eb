import { createClient } from "@telproof/sdk";
import fc, { type Scheduler } from "fast-check";
import metadata from "libphonenumber-js/metadata.min";
import { expect, test } from "vitest";
import * as engine from "./phone/engine.ts";
import { configAnswer, stage } from "./verification-controller.fixture.ts";

const visitorInUs = { ...configAnswer, visitor_country: { code: "US", confidence: "high" } };
const records: Readonly<Record<string, unknown>> = metadata.countries;

/** A widget whose settings, engine and metadata arrive in any order, and whose phone field has the focus. */
function awaiting(scheduler: Scheduler) {
  const late = <T>(value: T, what: string) => scheduler.schedule(Promise.resolve(value), what);
  const { controller } = stage({}, null, {
    createClient: ({ appKey, baseUrl }) =>
      createClient({
        appKey,
        baseUrl,
        fetch: async () => Response.json(await late(visitorInUs, "settings")),
      }),
    loadEngine: () => late(engine, "engine"),
    loadMetadata: (iso2) => late({ countries: { [iso2]: records[iso2] } }, iso2),
  });
  void controller.prepare();
  return controller;
}

type Widget = ReturnType<typeof awaiting>;

function type(controller: Widget, more: string): void {
  const previous = controller.widgetState.ui.phone;
  const text = previous + more;
  controller.typePhone({ previous, text, caret: text.length, deleted: null });
}

/** Lets everything arrive, and types the pieces in between. */
async function typeMeanwhile(scheduler: Scheduler, pieces: readonly string[]) {
  const controller = awaiting(scheduler);
  const typing = scheduler.scheduleSequence(
    pieces.map((piece) => ({ label: piece, builder: async () => type(controller, piece) })),
  );
  await scheduler.waitFor(typing.task);
  while (controller.widgetState.config === null || scheduler.count() > 0) {
    await scheduler.waitIdle();
    await new Promise(setImmediate);
  }
  return controller.widgetState.ui;
}

const british = { phone: "+44 7700 900123", country: { iso2: "GB" }, countryChosen: true };
const american = { phone: "(213) 373-4253", country: { iso2: "US" }, countryChosen: false };

const spellings = [
  ["0044 7700 900123", british],
  ["011 44 7700 900123", british],
  ["+44 7700 900123", british],
  ["٠٠٤٤٧٧٠٠٩٠٠١٢٣", british],
  ["213 373 4253", american],
] as const;

const pastedOnly = [
  ["+44 (0)7700 900-123", british],
  ["tel:+447700900123", british],
] as const;

test("a number pasted at any time is read alike, whatever arrives in whichever order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.constantFrom(...spellings, ...pastedOnly),
      async (scheduler, [text, entry]) => {
        expect(await typeMeanwhile(scheduler, [text])).toMatchObject(entry);
      },
    ),
  );
});

test("what is typed between arrivals is neither lost nor read otherwise", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.constantFrom(...spellings),
      fc.nat(20),
      fc.nat(20),
      async (scheduler, [text, entry], ...cuts) => {
        const [first, second] = cuts.sort((a, b) => a - b);
        const pieces = [text.slice(0, first), text.slice(first, second), text.slice(second)];
        expect(await typeMeanwhile(scheduler, pieces)).toMatchObject(entry);
      },
    ),
  );
});

test("a number is read again as soon as the engine is here, also if no metadata ever comes", async () => {
  const { controller } = stage({}, null, {
    loadEngine: async () => engine,
    loadMetadata: () => new Promise(() => {}),
  });
  type(controller, "0044 7700 900123");
  void controller.prepare();
  await new Promise(setImmediate);
  expect(controller.widgetState.ui).toMatchObject({ phone: "+447700900123", country: { iso2: "GB" } });
});
