// The one place where a number that an app's client sent is read. Use cases take what this returns.
import { type ParsedPhone, parsePhone } from "../core/phone/phone-number.ts";
import type { App } from "./app.ts";

/**
 * The phone that a client of the app wrote, in international form or as in `country`; or what is wrong with it.
 * Fictional numbers exist for test apps only.
 */
export const readPhone = ({ test }: Pick<App, "test">, written: string, country?: string): ParsedPhone =>
  parsePhone(written, { country, fictional: test });
