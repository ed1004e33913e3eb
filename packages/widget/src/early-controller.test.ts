import { expect, test, vi } from "vitest";
import type { Controller } from "./controller.ts";
import { EarlyController } from "./early-controller.ts";
import type { WidgetEvent } from "./events.ts";
import { WidgetLanguage } from "./strings/widget-language.ts";

function stage() {
  const events: WidgetEvent[] = [];
  const language = new WidgetLanguage({ loadWording: async () => null, onChange: () => {} });
  const loads: ((controller: Controller | null) => void)[] = [];
  const load = () => new Promise<Controller | null>((resolve) => loads.push(resolve));
  const early: EarlyController = new EarlyController({
    language,
    load,
    onMissing: async () => early.showMissing("unreachable"),
    onChange: () => {},
    onEvent: (it) => events.push(it),
  });
  const type = (text: string) => early.typePhone({ previous: "", text, caret: text.length, deleted: null });
  return { early, told: events, type, loads };
}

test("what is typed, chosen and left before the verification is here is kept as it is", () => {
  const { early, type } = stage();
  expect(type("07700 9")).toEqual({ text: "07700 9", caret: 7 });
  early.presetCountry("gb");
  early.blurPhone();
  expect(early.entry).toEqual({
    phone: "07700 9",
    country: { iso2: "GB", callingCode: null },
    countryChosen: true,
    code: "",
  });
  expect(early.phoneBlurred).toBe(true);
  expect(early.computeView()).toMatchObject({
    kind: "phone",
    country: { iso2: "GB", label: "United Kingdom" },
  });
});

test("a send waits for the verification, and is asked for once", () => {
  const { early, type, loads } = stage();
  type("07700900123");
  void early.send();
  void early.send();
  expect(loads).toHaveLength(1);
  expect(early.waiting).toBe("sending");
  expect(early.computeView()).toMatchObject({ busy: true, submit: { label: "Sending…", enabled: false } });
});

test("a verification that cannot be loaded is told to the page, and the next send tries again", async () => {
  const { early, told: events, loads, type } = stage();
  type("07700900123");
  void early.send();
  loads[0]?.(null);
  await vi.waitFor(() => expect(events).toMatchObject([{ name: "tel-proof-error" }]));
  expect(early.computeView()).toMatchObject({
    busy: false,
    note: { tone: "error" },
    submit: { label: "Try again" },
  });
  void early.send();
  expect(loads).toHaveLength(2);
  expect(early.inputs.phone).toBe("07700900123");
});

test("a disabled widget loads and sends nothing", () => {
  const { early, loads, type } = stage();
  type("07700900123");
  early.applySettings({ disabled: true });
  void early.send();
  expect(loads).toEqual([]);
  expect(early.computeView()).toMatchObject({ disabled: true, submit: { enabled: false } });
});
