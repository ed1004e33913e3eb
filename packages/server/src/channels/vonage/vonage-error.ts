// What Vonage's error codes mean, in our words: answers and receipts name them, never Vonage's own text, which may quote
// the number or the message. Codes of the Messages API's documented list (x-errors of 1.0.5).

import type { Diagnosis, ErrorCodes } from "../vendor-answer.ts";

const codes: ErrorCodes = {
  1000: { means: "throttled" },
  1010: { means: "parameter missing" },
  1020: { means: "parameter invalid" },
  1022: { means: "template invalid" },
  1030: { means: "internal error" },
  1040: { means: "message not processable" },
  1050: { means: "number barred", final: true },
  1060: { means: "account barred" },
  1070: { means: "no credit" },
  1080: { means: "account not provisioned" },
  1100: { means: "communication failed" },
  1120: { means: "sender not accepted" },
  1140: { means: "facility not allowed" },
  1160: { means: "destination not whitelisted" },
  1170: { means: "number invalid", final: true },
  1180: { means: "phone absent for now" },
  1190: { means: "phone absent for good", final: true },
  1200: { means: "number being ported" },
  1210: { means: "taken for spam" },
  1220: { means: "handset busy" },
  1230: { means: "network error" },
  1240: { means: "recipient opted out", final: true },
  1241: { means: "too many messages to this number" },
  1250: { means: "unroutable" },
  1260: { means: "destination unreachable" },
  1270: { means: "age restriction" },
  1280: { means: "blocked by the recipient's carrier", final: true },
  1290: { means: "recipient's credit spent" },
  1300: { means: "not a user of this channel", final: true },
  1310: { means: "device unsuitable", final: true },
  1320: { means: "sent already" },
  1330: { means: "unknown carrier error" },
  1331: { means: "carrier not answering" },
  1340: { means: "outside the allowed window" },
  1360: { means: "expired before delivery" },
  1400: { means: "channel not supported" },
  1410: { means: "channel parameter invalid" },
  1420: { means: "sender invalid" },
  1430: { means: "recipient invalid", final: true },
  1440: { means: "message type invalid" },
  1450: { means: "reference invalid" },
};

/** Reads RFC 7807 objects: the code stands in the fragment of `type`, in receipts also in `title`. */
export const diagnoseError = (error: unknown): Diagnosis | undefined => {
  const { type, title } = fields(error);
  // The older list (`messages-olympus`) numbers other errors alike; its recipient error is told by its title.
  const code = [title, type?.includes("messages-olympus") ? undefined : type?.split("#").at(-1)].find(
    (it) => it !== undefined && Object.hasOwn(codes, it),
  );
  if (code !== undefined) {
    const { means, final } = codes[code] ?? { means: "" };
    return { why: `${code} ${means}`, final: final === true };
  }
  if (title?.toLowerCase() === "invalid recipient" || blamesRecipient(error))
    return { why: "recipient invalid", final: true };
  return undefined;
};

/** Both APIs may name bad parameters: as a list of `{ name, reason }`, or older as an object by name. */
const blamesRecipient = (error: unknown): boolean => {
  const listed = fields(error).invalid_parameters;
  const names = Array.isArray(listed)
    ? listed.map((it: unknown) => fields(it).name)
    : Object.keys(typeof listed === "object" && listed !== null ? listed : {});
  return names.some((name) => typeof name === "string" && /^to\b/.test(name));
};

interface ErrorFields {
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly name?: unknown;
  readonly invalid_parameters?: unknown;
}

const fields = (value: unknown): ErrorFields => {
  if (typeof value !== "object" || value === null) return {};
  const { type, title, ...more }: { type?: unknown; title?: unknown } = value;
  const word = (it: unknown) => (typeof it === "string" || typeof it === "number" ? String(it) : undefined);
  return { ...more, type: word(type), title: word(title) };
};
