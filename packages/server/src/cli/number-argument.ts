// A phone number on the command line: international, in any spelling that the server takes.
import { parsePhone } from "../core/phone/phone-number.ts";
import { UsageError } from "./usage.ts";

/** The number in E.164. */
export const readNumber = (text: string): string => {
  const parsed = parsePhone(text, { fictional: true });
  if ("fault" in parsed)
    throw new UsageError(
      `${text}: not a phone number (${parsed.fault}). Write it with its country code: +447400123456`,
    );
  return parsed.phone.e164;
};
