// What a preview shows: one ordinary state per step. Nothing in it is anybody's.
import type { PhoneStep, SessionState, WidgetConfig } from "@telproof/sdk";
import type { Preview } from "../variant.ts";

/** Reserved for fiction. Written as the field formats it. */
const phone = "+44 7700 900123";

/** As the phone field has it. */
export const sampleEntry = {
  phone,
  country: { iso2: "GB", callingCode: "44" },
  countryChosen: true,
  code: "",
};

const channels = [
  { channel: "sms", available: true },
  { channel: "voice", available: true },
] as const;

const shown = { busy: null, error: null, restored: false } as const;

/** Nothing has begun. */
export const emptyState: PhoneStep = { ...shown, step: "phone", phone: null, retryIn: 0 };

export const sampleStates: Readonly<Record<Preview, SessionState>> = {
  phone: emptyState,
  code: {
    ...shown,
    step: "code",
    token: "",
    phone,
    channel: "sms",
    channels,
    retryIn: 42,
    codeLength: 6,
    codeExpiresIn: 600,
    guessesLeft: null,
    messagesSent: 1,
  },
  verified: { ...shown, step: "verified", token: "", code: "", phone, country: "GB", proof: "", retryIn: 0 },
  ended: { ...shown, step: "ended", reason: "expired", phone, channel: "sms", channels, retryIn: 0 },
};

export const sampleConfig: WidgetConfig = {
  appKey: "",
  name: "",
  test: true,
  channels,
  countries: [],
  preferredCountries: [],
  visitorCountry: { code: "GB", confidence: "high" },
  metadata: {
    countries: {
      GB: ["44", "00", "[1-9]\\d{9}", [10], [["(\\d{4})(\\d{6})", "$1 $2", ["7"], "0$1"]], "0"],
    },
  },
  countryNames: {},
  codeLength: 6,
  autofillDomain: null,
  locale: "en",
};
