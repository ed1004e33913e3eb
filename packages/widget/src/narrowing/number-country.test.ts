import metadata from "libphonenumber-js/metadata.mobile";
import { expect, test } from "vitest";
import * as engine from "../phone/engine.ts";
import { findNumberCountry } from "./number-country.ts";

const { signal } = new AbortController();
const sources = {
  loadEngine: async () => engine,
  loadMetadata: async () => metadata,
};

test.each([
  ["+447700900123", "GB", "GB"],
  ["+447700900123", "GG", "GB"],
  ["+447781123456", "GB", "GG"],
  ["+14165550123", "US", "CA"],
  ["+12125550123", "CA", "US"],
  ["+77011234567", "RU", "KZ"],
  ["0033612345678", "DE", "FR"],
  ["+33612345678", undefined, "FR"],
  ["015123456789", "DE", "DE"],
  ["015123456789", undefined, null],
  ["+999", undefined, null],
])("%s with %s chosen is of %s", async (phone, country, owner) => {
  expect(await findNumberCountry({ phone, country }, sources, signal)).toBe(owner);
});

test("without metadata, a country that shares the calling code is believed, another one is not", async () => {
  const bare = { ...sources, loadMetadata: () => Promise.reject(new TypeError("no connection")) };
  expect(await findNumberCountry({ phone: "+14165550123", country: "CA" }, bare, signal)).toBe("CA");
  expect(await findNumberCountry({ phone: "+14165550123", country: "FR" }, bare, signal)).toBe("US");
});
