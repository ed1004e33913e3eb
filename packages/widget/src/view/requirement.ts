// Why a form that requires a verified number cannot be sent yet.
import type { FieldStrings } from "../strings/field-strings.ts";
import type { View } from "./view.ts";

/** The sentence that the browser shows; null when the number is verified. */
export function requirement(view: View, strings: FieldStrings): string | null {
  switch (view.kind) {
    case "verified":
      return null;
    case "code":
      return strings.requiredCode;
    case "setup":
      return view.title;
    case "phone":
    case "ended":
      return strings.requiredPhone;
  }
}
