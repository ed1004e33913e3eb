// `--vonage-application`, `--public-key`, `--vonage-callback`: the application that v2 clients sign their tokens for.
import { createPublicKey } from "node:crypto";
import type { DialectSettings, GivenOptions } from "../../http/dialect-settings.ts";
import { type Application, settingsReader, type VonageSettings } from "./settings.ts";

/** The settings, as the command line changes and shows them. */
export const vonageAppSettings: DialectSettings<VonageSettings> = {
  ...settingsReader,
  options: ["vonage-application", "public-key", "vonage-callback"],
  usage: `  --vonage-application ID --public-key FILE [--vonage-callback URL]
                                   application that Vonage's v2 clients sign for; or none`,
  change: (before, given) => {
    const changed = changeApplication(before.application, given);
    return "error" in changed ? changed : { settings: { ...before, application: changed.application } };
  },
  describe: ({ application }) =>
    application && { application_id: application.applicationId, callback: application.callbackUrl },
};

type Changed = { readonly application: Application | null } | { readonly error: string };

const changeApplication = (before: Application | null, { options, readFile }: GivenOptions): Changed => {
  const { "vonage-application": id = before?.applicationId, "public-key": file } = options;
  if (id === "none") return { application: null };
  const publicKey = file === undefined ? before?.publicKey : readRsaKey(readFile(file));
  if (publicKey === null)
    return {
      error: `--public-key ${file}: a file with an RSA public key in PEM, of at least ${leastBits} bits`,
    };
  if (id === undefined || publicKey === undefined)
    return { error: "a Vonage application needs both --vonage-application and --public-key" };
  const callback = readCallback(options["vonage-callback"], before);
  return "error" in callback ? callback : { application: { applicationId: id, publicKey, ...callback } };
};

/** RS256 asks for as many (RFC 7518 §3.3). */
const leastBits = 2048;

/** The key in PEM; null if the text has none. */
const readRsaKey = (pem: string | undefined): string | null => {
  try {
    const key = pem === undefined ? undefined : createPublicKey(pem);
    const bits = key?.asymmetricKeyType === "rsa" ? (key.asymmetricKeyDetails?.modulusLength ?? 0) : 0;
    return pem !== undefined && bits >= leastBits ? pem : null;
  } catch {
    return null;
  }
};

const readCallback = (
  option: string | undefined,
  before: Application | null,
): Pick<Application, "callbackUrl"> | { readonly error: string } => {
  if (option === undefined) return { callbackUrl: before?.callbackUrl ?? null };
  if (option === "none") return { callbackUrl: null };
  return URL.canParse(option) && /^https?:$/.test(new URL(option).protocol)
    ? { callbackUrl: option }
    : { error: `--vonage-callback ${option}: a URL such as https://shop.example/verify, or none` };
};
