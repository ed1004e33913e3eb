import { expect, test } from "vitest";
import { settingsOf } from "./options.ts";

test("attributes and options are one, and options win", () => {
  const settings = settingsOf({ app: "a", locale: "en", autoFocus: "yes" }, { locale: "gr", type: "voice" });
  expect(settings).toMatchObject({ app: "a", locale: "gr", autoFocus: true, service: "voice" });
});

test("nothing given is a verification by the app's own channels, always shown", () => {
  expect(settingsOf({})).toEqual({
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
  expect(settingsOf({ "hide-country": true, displayAlways: "no" })).toMatchObject({
    hideCountry: true,
    displayAlways: false,
  });
  expect(settingsOf({ hideCountry: "", displayalways: "yes", autofocus: "no" })).toMatchObject({
    hideCountry: true,
    displayAlways: true,
    autoFocus: false,
  });
  expect(settingsOf({ hideCountry: "false" }).hideCountry).toBe(false);
});

test("malformed events and fields are left out", () => {
  const form = [null, 4, {}, { id: "gdpr", type: "checkbox" }];
  expect(settingsOf({ form, events: "x", endpoint: "https://v.example/" })).toMatchObject({
    form: [{ id: "gdpr", type: "checkbox" }],
    endpoint: "https://v.example",
  });
  expect(settingsOf({ form: "x" }).form).toEqual([]);
});
