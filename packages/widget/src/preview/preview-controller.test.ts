import { afterEach, expect, test, vi } from "vitest";
import type { WidgetEvent } from "../events.ts";
import type { Ports } from "../ports.ts";
import { WidgetLanguage } from "../strings/widget-language.ts";
import { inertPorts } from "./inert-ports.ts";
import { PreviewController } from "./preview-controller.ts";
import { sampleStates } from "./samples.ts";

afterEach(() => vi.unstubAllGlobals());

const steps = ["phone", "code", "verified", "ended"] as const;

function open(preview: (typeof steps)[number]) {
  const events: WidgetEvent[] = [];
  const asked: unknown[] = [];
  vi.stubGlobal("fetch", (input: unknown) => {
    asked.push(input);
    return Promise.reject(new TypeError("asked"));
  });
  const language = new WidgetLanguage({ loadWording: async () => null, onChange: () => {} });
  language.speak("en");
  const ports: Ports = {
    ...inertPorts,
    loadEngine: () => import("../phone/engine.ts"),
    createReceiver: () => ({ start: async () => {}, stop: () => {} }),
    origin: "https://shop.example",
    warn: (line) => void asked.push(line),
  };
  const controller = new PreviewController({
    connection: {
      appKey: "k",
      baseUrl: "https://verify.example",
      storageKey: "s",
      purpose: {},
      variant: ["", preview, "", "", ""],
    },
    language,
    early: {
      entry: { phone: "", country: null, countryChosen: false, code: "" },
      caret: undefined,
      preset: "",
      phoneBlurred: false,
      settings: {},
      prepared: false,
    },
    ports,
    onChange: () => {},
    onEvent: (event) => void events.push(event),
  });
  controller.begin();
  return { controller, events, asked };
}

test("each step is drawn from its sample", () => {
  expect(Object.keys(sampleStates).sort()).toEqual([...steps].sort());
  for (const step of steps) expect(open(step).controller.computeView().kind).toBe(step);
});

test.each(steps)(
  "%s has neither number nor proof, is never valid, and nothing that is done asks anybody",
  async (step) => {
    const { controller, events, asked } = open(step);
    await controller.prepare();
    await controller.send();
    await controller.resend("voice");
    controller.typeCode("123456");
    await controller.check();
    await controller.tryAgain("post");
    await controller.changeNumber();
    const view = controller.computeView();
    expect(view.kind).toBe(step);
    expect(view.validationMessage).toBeTruthy();
    expect(controller.proof).toBeNull();
    expect(controller.number).toEqual({ phone: "", country: "" });
    expect(controller.proofs.state.step).toBe("phone");
    expect(await controller.proofs.take()).toBeNull();
    expect(events.map(({ name }) => name)).toEqual(["tel-proof-ready"]);
    expect(asked).toEqual([]);
    controller.destroy();
  },
);
