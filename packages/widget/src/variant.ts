// What a page can set that makes another verification of an element's. Types only.

/** A step that can be drawn with sample data. */
export type Preview = "phone" | "code" | "verified" | "ended";

/** Empty strings for what is not set. Another one begins anew, and goes on with the session that is stored. */
export type Variant = readonly [
  token: string,
  preview: Preview | "",
  channels: string,
  countries: string,
  preferredCountries: string,
];
