// `telproof app …`: creates, lists, shows and changes apps, also while a server runs on the same data folder.
import type { Config } from "../config.ts";
import { newAppKey, newSecretKey } from "../secrets/app-credentials.ts";
import { digest } from "../secrets/keys.ts";
import { type App, blankApp } from "../service/app.ts";
import type { Store } from "../service/store.ts";
import { type AppOptions, policyOf } from "./app-options.ts";
import { withStore } from "./open-store.ts";
import { UsageError } from "./usage.ts";

/** A finished command: what to print for people, and the same for programs. */
export interface Printed {
  readonly text: string;
  readonly json: unknown;
}

/** Runs `app ACTION [APP_KEY]`. Throws a `UsageError` for what it does not understand. */
export const appCommand = (
  config: Config,
  [action, appKey]: readonly string[],
  options: AppOptions,
): Promise<Printed> =>
  withStore(config, (store) => {
    switch (action) {
      case "create":
        return create(store, options);
      case "list":
        return list(store);
      case "show":
        return existing(store, appKey).then(shown);
      case "set":
        return change(store, appKey, options);
      case "rotate-key":
        return rotate(store, appKey);
      default:
        throw new UsageError("app needs one of: create, list, show, set, rotate-key");
    }
  });

const create = async (store: Store, options: AppOptions): Promise<Printed> => {
  if (options.name === undefined) throw new UsageError("app create needs --name");
  const secretKey = newSecretKey();
  const blank = blankApp({
    appKey: newAppKey(),
    name: options.name,
    test: options.test ?? false,
    createdAt: Date.now(),
  });
  const app: App = { ...blank, ...policyOf(options), secretDigest: digest(secretKey) };
  await store.saveApp(app);
  return withSecret(app, secretKey);
};

const rotate = async (store: Store, appKey: string | undefined): Promise<Printed> => {
  const app = await existing(store, appKey);
  const secretKey = newSecretKey();
  const rotated: App = { ...app, secretDigest: digest(secretKey) };
  await store.saveApp(rotated);
  return withSecret(rotated, secretKey);
};

const change = async (store: Store, appKey: string | undefined, options: AppOptions): Promise<Printed> => {
  const app = await existing(store, appKey);
  if (options.test !== undefined) throw new UsageError("--test is decided when an app is created");
  const changed: App = {
    ...app,
    ...(options.name === undefined ? {} : { name: options.name }),
    ...policyOf(options),
  };
  await store.saveApp(changed);
  return shown(changed);
};

const list = async (store: Store): Promise<Printed> => {
  const apps = await store.apps();
  const lines = apps.map((app) => `${app.appKey}  ${app.test ? "test" : "live"}  ${app.name}`);
  return { text: lines.join("\n") || "There are no apps yet.", json: apps.map(described) };
};

const existing = async (store: Store, appKey: string | undefined): Promise<App> => {
  if (appKey === undefined) throw new UsageError("Which app? Name its app key.");
  const app = await store.app(appKey);
  if (!app) throw new UsageError(`There is no app ${appKey}.`);
  return app;
};

const described = (app: App) => ({
  app_key: app.appKey,
  name: app.name,
  test: app.test,
  origins: app.origins,
  countries: app.countries,
  preferred: app.preferred,
  channels: app.channels,
  fallback: app.fallback,
  host: app.host,
  created_at: new Date(app.createdAt).toISOString(),
});

const shown = (app: App): Printed => {
  const lines = Object.entries(described(app)).map(([name, value]) => `${name.padEnd(12)}${readable(value)}`);
  return { text: lines.join("\n"), json: described(app) };
};

const readable = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const withSecret = (app: App, secretKey: string): Printed => ({
  text: `app_key     ${app.appKey}\nsecret_key  ${secretKey}\n\nThe secret key is shown this once. Keep it on your server.`,
  json: { ...described(app), secret_key: secretKey },
});
