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
  ["07781123456", "GB", "GG"],
  ["2125550123", "CA", "US"],
  ["87011234567", "RU", "KZ"],
  ["001133612345678", "AU", "FR"],
  ["00133612345678", "SG", "FR"],
  ["+999", undefined, null],
  // The metadata know mobile numbers only: another line is believed to be of the chosen country.
  ["01481723153", "GB", "GB"],
])("%s with %s chosen is of %s", async (phone, country, owner) => {
  expect(await findNumberCountry({ phone, country }, sources, signal)).toBe(owner);
});

test.each([
  ["cannot be reached", () => Promise.reject(new TypeError("no connection"))],
  ["answers without them", async () => null],
  ["answers with another country's", async () => ({ countries: {} })],
])("no number is of any country while the server of number metadata %s", async (_, loadMetadata) => {
  for (const phone of ["0033612345678", "01133612345678", "+14165550123", "015123456789"])
    for (const country of ["DE", "CA"])
      await expect(
        findNumberCountry({ phone, country }, { ...sources, loadMetadata }, signal),
      ).rejects.toThrow();
});
