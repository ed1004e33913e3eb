// Whether the country that a page has set can be used. Pure.
import type { WidgetConfig } from "@telproof/sdk";
import type { Entry } from "./entry.ts";
import { type Numbering, plainNumbering } from "./numbering.ts";

interface PresetContext extends Pick<Entry, "country"> {
  readonly numbering: Numbering;
}

/**
 * False once it is known that there is no such country, or that the app does not allow it. Nothing is wrong where none
 * was set, and where another country is chosen now.
 */
export function isPresetUsable(
  preset: string,
  { country, numbering }: PresetContext,
  config: WidgetConfig | null,
): boolean {
  const iso2 = preset.toUpperCase();
  if (country?.iso2 !== iso2) return true;
  const exists = numbering === plainNumbering || country.callingCode !== null;
  const { countries = [] } = config ?? {};
  return exists && (countries.length === 0 || countries.includes(iso2));
}
