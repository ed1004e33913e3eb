import { expect, test } from "vitest";
import { readOptions } from "./options.ts";

test("attributes and options are one, and options win", () => {
  const settings = readOptions({ app: "a", locale: "en", autoFocus: "yes" }, { locale: "gr", type: "voice" });
  expect(settings).toMatchObject({ app: "a", locale: "gr", autoFocus: true, service: "voice" });
});

test("nothing given is a verification by the app's own channels, always shown", () => {
  expect(readOptions({})).toEqual({
    app: "",
    locale: "",
    mode: "verification",
    service: "",
    hideCountry: false,
    autoFocus: false,
    displayAlways: true,
    endpoint: "",
    events: {},
    form: [],
  });
});

test("names count in any case, switches as true, yes or by being there", () => {
  expect(readOptions({ "hide-country": true, displayAlways: "no" })).toMatchObject({
    hideCountry: true,
    displayAlways: false,
  });
  expect(readOptions({ hideCountry: "", displayalways: "yes", autofocus: "no" })).toMatchObject({
    hideCountry: true,
    displayAlways: true,
    autoFocus: false,
  });
  expect(readOptions({ hideCountry: "false" }).hideCountry).toBe(false);
});

test("malformed events and fields are left out", () => {
  const form = [null, 4, {}, { id: "gdpr", type: "checkbox" }];
  expect(readOptions({ form, events: "x", endpoint: "https://v.example/" })).toMatchObject({
    form: [{ id: "gdpr", type: "checkbox" }],
    endpoint: "https://v.example",
  });
  expect(readOptions({ form: "x" }).form).toEqual([]);
});
