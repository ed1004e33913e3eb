// The demo site's app: a test app that is there at every start, with a secret key that only this process knows.
import type { Router } from "express";
import { newAppKey, newSecretKey } from "../secrets/app-credentials.ts";
import { digest } from "../secrets/keys.ts";
import type { App } from "../service/app.ts";
import { blankApp } from "../service/app.ts";
import type { Store } from "../service/store.ts";

const name = "Telproof demo";

/** The demo site of a server at `url`, and the key of its app. */
export const demoSite = async (
  store: Store,
  url: string,
): Promise<{ readonly appKey: string; readonly router: Router }> => {
  const { createDemo } = await import("@telproof/demo");
  const secretKey = newSecretKey();
  const appKey = await saveDemoApp(store, {
    secretDigest: digest(secretKey),
    sealedSecret: null,
    oldKeys: [],
    origins: [...new Set([new URL(url).origin, ...localOrigins(url)])],
    channels: ["sms", "voice", "whatsapp"],
  });
  return { appKey, router: createDemo({ appKey, secretKey, telproofUrl: url }) };
};

type DemoSettings = Pick<App, "secretDigest" | "sealedSecret" | "oldKeys" | "origins" | "channels">;

/** Changes the demo's app, or makes it; returns its key. */
const saveDemoApp = async (store: Store, settings: DemoSettings): Promise<string> => {
  const known = (await store.apps()).find((app) => app.test && app.name === name);
  const change = (app: App) => ({ app: { ...app, ...settings }, value: app.appKey });
  const changed = known && (await store.updateApp(known.appKey, change));
  if (changed !== undefined) return changed;
  const appKey = newAppKey();
  await store.saveApp({ ...blankApp({ appKey, name, test: true, createdAt: Date.now() }), ...settings });
  return appKey;
};

/** The demo is at home on this machine under each of its names. */
const localOrigins = (url: string): readonly string[] => {
  const { protocol, port } = new URL(url);
  return ["localhost", "127.0.0.1", "[::1]"].map((host) => `${protocol}//${host}${port && `:${port}`}`);
};
