// Which number a widget is about, as far as it is known. Pure.
import { stripFormatting } from "../phone/entry.ts";
import type { UiState } from "./ui-state.ts";
import type { WidgetState } from "./widget-state.ts";

/** Empty strings for what is not known. */
export interface KnownNumber {
  /** E.164. */
  readonly phone: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

const findTyped = (ui: UiState) => ui.numbering.toE164(ui) ?? /^\+\d+$/.exec(stripFormatting(ui.phone))?.[0];

/** The number that was sent to or verified, else the typed one once it is whole. */
export function findKnownNumber({ session, ui }: Pick<WidgetState, "session" | "ui">): KnownNumber {
  const phone = session.step === "phone" ? findTyped(ui) : session.phone;
  const country = session.step === "verified" ? session.country : ui.country?.iso2;
  return { phone: phone ?? "", country: country ?? "" };
}
