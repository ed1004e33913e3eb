// What only this widget knows, beside the session: what is being typed, and what the page allows. No view is made here.
import type { Channel, SessionState, TelProofError, WidgetConfig } from "@telproof/sdk";
import type { DialledCountry, Entry } from "../phone/entry.ts";
import { type Numbering, plainNumbering } from "../phone/numbering.ts";
import { recordsIn } from "../phone/records.ts";
import type { ValidationError } from "../phone/validate-entry.ts";
import type { Texts } from "../strings/texts.ts";

/** What the page decides. */
export interface PageSettings {
  readonly disabled: boolean;
  readonly autoCheck: boolean;
  /** The channel of the first code, where the app offers it. */
  readonly channel: Channel | null;
  readonly texts: Texts;
}

/** A newer version has taken its place, or nothing at all can be loaded. */
export type MissingPart = "outdated" | "unreachable";

/** The widget's own state. */
export interface UiState extends Entry, PageSettings {
  /** The person has left the phone field, so a remark about the number does not interrupt. */
  readonly phoneBlurred: boolean;
  /** What was lacking when a code was asked for. */
  readonly validationError: ValidationError | null;
  readonly code: string;
  /** What the person is waiting for or, after a fault, would try again. */
  readonly action: "send" | "resend" | "check" | "post" | null;
  /** The form was posted, so that nothing is left for the next page. */
  readonly forgotten: boolean;
  /** What the session is shown as having, while the page is asked whether a code may be sent, and if it did not say. */
  readonly asked: Partial<Pick<SessionState, "busy" | "error">> | null;
  /** The error that the person has begun to mend; it is no longer shown. Another one of its kind is another object. */
  readonly dismissedError: TelProofError | null;
  /** Why the widget cannot work on this page. */
  readonly setup: TelProofError | null;
  /** Why a part of the widget cannot be loaded. */
  readonly missing: MissingPart | null;
  /** The channel that the last code was asked for by; null for the same as before. */
  readonly triedChannel: Channel | null;
  readonly online: boolean;
  readonly numbering: Numbering;
}

/** Nothing typed, nothing asked for. */
export const emptyEntry = {
  phone: "",
  phoneBlurred: false,
  validationError: null,
  code: "",
  action: null,
  forgotten: false,
  asked: null,
} as const;

/** A widget with what is known of it at the start. */
export function createUiState(known: Partial<UiState> & Pick<UiState, "online">): UiState {
  return {
    ...emptyEntry,
    country: null,
    countryChosen: false,
    dismissedError: null,
    setup: null,
    missing: null,
    triedChannel: null,
    disabled: false,
    autoCheck: true,
    channel: null,
    texts: {},
    numbering: plainNumbering,
    ...known,
  };
}

/** The only country that is allowed, or where the visitor likely is. */
function guessCountry({ visitorCountry, countries, metadata }: WidgetConfig): DialledCountry | null {
  const [only] = countries;
  const likely = visitorCountry.confidence === "none" ? null : visitorCountry.code;
  const iso2 = countries.length === 1 && only !== undefined ? only : likely;
  if (iso2 === null || (only !== undefined && !countries.includes(iso2))) return null;
  const record = recordsIn(metadata)[iso2];
  return { iso2, callingCode: Array.isArray(record) ? String(record[0]) : null };
}

/** The country to begin with. */
export const guessEntryCountry = (config: WidgetConfig | null): Pick<Entry, "country" | "countryChosen"> => ({
  country: config && guessCountry(config),
  countryChosen: false,
});
