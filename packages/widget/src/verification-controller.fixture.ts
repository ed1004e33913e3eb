// A verification controller with a server made of answers: real client, real session, nothing real beyond them.
import { createClient, createSession, type SessionClock, type SessionStorage } from "@telproof/sdk";
import { CodeReceiver } from "./code/receiver.ts";
import type { Early } from "./controller.ts";
import type { WidgetEvent } from "./events.ts";
import type { Ports } from "./ports.ts";
import { WidgetLanguage } from "./strings/widget-language.ts";
import { VerificationController } from "./verification-controller.ts";

type Answer = Readonly<Record<string, unknown>> | "offline";

export const configAnswer = {
  app_key: "k",
  name: "Shop",
  test: true,
  channels: [{ channel: "sms", available: true }],
  countries: [],
  preferred_countries: [],
  visitor_country: { code: "GB", confidence: "high" },
  metadata: {},
  country_names: {},
  code_length: 6,
  autofill_domain: null,
  locale: "en",
};

const verification = {
  id: "v",
  state: "pending",
  phone: "+447700900123",
  country: "GB",
  channel: "sms",
  expires_in: 900,
  retry_in: 60,
  messages_sent: 1,
};

export const sentAnswer = {
  ...verification,
  token: "t",
  code_length: 6,
  code_expires_in: 600,
  channels: [{ channel: "sms", available: true }],
};

export const verifiedAnswer = {
  ...verification,
  state: "verified",
  phone_type: "mobile",
  carrier: null,
  verified_at: "2026-11-22T12:00:00.000Z",
  proof: "a.b.c",
};

const statuses: Readonly<Record<string, number>> = {
  wrong_code: 422,
  unknown_app: 404,
  origin_not_allowed: 403,
  not_found: 404,
};

/** A problem. */
export const refusal = (code: string, more: Readonly<Record<string, unknown>> = {}) => ({
  status: statuses[code] ?? 400,
  code,
  expires_in: 900,
  retry_in: 60,
  messages_sent: 1,
  ...more,
});

const stillClock: SessionClock = {
  monotonic: () => 0,
  wall: () => 0,
  setTimer: () => () => {},
  visible: () => true,
  onVisibility: () => () => {},
};

/** Back-off passes at once, a time limit never does. */
const neverLong = (milliseconds: number): Promise<void> =>
  milliseconds < 5000 ? Promise.resolve() : new Promise(() => {});

/** Storage that two widgets, one after the other, can share like a page before and after a reload. */
export function memoryStorage(): SessionStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const untouched: Early = {
  entry: { phone: "", country: null, countryChosen: false, code: "" },
  caret: undefined,
  preset: "",
  phoneBlurred: false,
  settings: {},
  prepared: false,
};

/** Answers by the end of the path: `config`, `code` (which begins), `resend`, `check` … A list is used up one by one. Ports may be others. */
export function stage(
  answers: Readonly<Record<string, readonly Answer[]>>,
  kept: SessionStorage | null = null,
  otherPorts: Partial<Ports> = {},
) {
  const left = new Map<string, Answer[]>(
    Object.entries({ config: [configAnswer], cancel: [], ...answers }).map(([k, v]) => [k, [...v]]),
  );
  const asked: { readonly path: string; readonly fields: Readonly<Record<string, string>> }[] = [];
  const events: WidgetEvent[] = [];
  const warned: string[] = [];
  const codes: { readonly signal: AbortSignal | undefined; readonly give: (code: string | null) => void }[] =
    [];
  let connection = () => {};
  let online = true;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const [, , first = "", , call = "code"] = new URL(String(input)).pathname.split("/");
    const path = first === "config" ? first : call;
    asked.push({ path, fields: Object.fromEntries(new URLSearchParams(String(init?.body ?? ""))) });
    const answer = left.get(path)?.shift() ?? refusal("not_found");
    if (answer === "offline") throw new TypeError("no connection");
    return Response.json(answer, { status: typeof answer["status"] === "number" ? answer["status"] : 200 });
  };
  const ports: Ports = {
    createClient: ({ appKey, baseUrl }) => createClient({ appKey, baseUrl, fetch, sleep: neverLong }),
    createSession: (client) => createSession(client, { storage: kept, clock: stillClock }),
    loadEngine: () => import("./phone/engine.ts"),
    loadMetadata: async () => null,
    createReceiver: (onCode) =>
      new CodeReceiver(
        {
          get: ({ signal } = {}) =>
            new Promise((give) =>
              codes.push({
                signal,
                give: (code) => give({ id: "", type: "otp", ...(code ? { code } : {}) }),
              }),
            ),
        },
        onCode,
      ),
    online: () => online,
    onConnection: (listener, signal) => {
      connection = () => signal.aborted || listener();
    },
    origin: "https://shop.example",
    warn: (message) => warned.push(message),
    ...otherPorts,
  };
  const settings = {
    appKey: "k",
    baseUrl: "https://verify.example",
    storageKey: "s",
    purpose: {},
    variant: [] as never,
  };
  const language = new WidgetLanguage({ loadWording: async () => null, onChange: () => {} });
  language.speak("en");
  const onTold = (it: WidgetEvent) => events.push(it);
  const controller = new VerificationController({
    connection: settings,
    language,
    early: untouched,
    ports,
    onChange: () => {},
    onEvent: onTold,
  });
  controller.begin();
  const type = (text: string) =>
    controller.typePhone({ previous: "", text, caret: text.length, deleted: null });
  const setOnline = (now: boolean) => {
    online = now;
    connection();
  };
  const calls = (path: string) => asked.filter((call) => call.path === path);
  return {
    controller,
    events,
    warned,
    codes,
    calls,
    type,
    setOnline,
    view: () => controller.computeView(),
  };
}
