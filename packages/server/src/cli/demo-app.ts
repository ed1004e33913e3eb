// The demo site's app, there at every start with a secret key that only this process knows: a test app, or a live one with
// which somebody tries it on their own phone.
import type { Router } from "express";
import { newAppKey, newSecretKey } from "../secrets/app-credentials.ts";
import { digest } from "../secrets/keys.ts";
import type { App } from "../service/app.ts";
import { blankApp } from "../service/app.ts";
import type { Store } from "../service/store.ts";

const name = "Telproof demo";

/** Messages a day of a demo that reaches real phones: enough to try it, too few to cost much. */
const messagesPerDay = 20;

/** How the demo site is served. */
export interface DemoChoice {
  /** Countries whose phones it sends to; none: codes only appear on its handset. */
  readonly countries: readonly string[];
}

/** The demo site of a server, and the key of its app. */
export const demoSite = async (
  store: Store,
  { url, countries }: DemoChoice & { readonly url: string },
): Promise<{ readonly appKey: string; readonly router: Router }> => {
  const { createDemo } = await import("@telproof/demo");
  const secretKey = newSecretKey();
  const realPhones = countries.length > 0;
  const appKey = await saveDemoApp(store, {
    test: !realPhones,
    secretDigest: digest(secretKey),
    sealedSecret: null,
    oldKeys: [],
    origins: [...new Set([new URL(url).origin, ...localOrigins(url)])],
    channels: realPhones ? ["sms", "voice"] : ["sms", "voice", "whatsapp"],
    ...(realPhones ? { countries, limits: { messagesPerDay } } : {}),
  });
  return { appKey, router: createDemo({ appKey, secretKey, telproofUrl: url, realPhones }) };
};

type DemoSettings = Pick<App, "test" | "secretDigest" | "sealedSecret" | "oldKeys" | "origins" | "channels"> &
  Partial<Pick<App, "countries" | "limits">>;

/** Changes the demo's app, or makes it; returns its key. */
const saveDemoApp = async (store: Store, settings: DemoSettings): Promise<string> => {
  const { test } = settings;
  const known = (await store.apps()).find((app) => app.test === test && app.name === name);
  const change = (app: App) => ({ app: { ...app, ...settings }, value: app.appKey });
  const changed = known && (await store.updateApp(known.appKey, change));
  if (changed !== undefined) return changed;
  const appKey = newAppKey();
  await store.saveApp({ ...blankApp({ appKey, name, test, createdAt: Date.now() }), ...settings });
  return appKey;
};

/** The demo is at home on this machine under each of its names. */
const localOrigins = (url: string): readonly string[] => {
  const { protocol, port } = new URL(url);
  return ["localhost", "127.0.0.1", "[::1]"].map((host) => `${protocol}//${host}${port && `:${port}`}`);
};
