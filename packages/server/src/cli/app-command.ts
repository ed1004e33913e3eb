// `telproof app …`: creates, lists, shows and changes apps, also while a server runs on the same data folder.
import type { Config } from "../config.ts";
import { newAppKey, newSecretKey } from "../secrets/app-credentials.ts";
import { type App, acceptsEveryCountry, blankApp } from "../service/app.ts";
import { appLimits } from "../service/app-limits.ts";
import type { ChangedApp } from "../service/app-store.ts";
import type { Store } from "../service/store.ts";
import { describeOldKeys, type Keys, keepSecretKey, replaceSecretKey } from "./app-keys.ts";
import { type AppOptions, policyOf } from "./app-options.ts";
import { describeDialects } from "./dialect-options.ts";
import { describeLimits } from "./limit-options.ts";
import { explainMessagePlan } from "./message-plan.ts";
import { withStore } from "./open-store.ts";
import { refusePublicSuffixes } from "./origin-option.ts";
import type { Printed } from "./printed.ts";
import { UsageError } from "./usage.ts";
import { type Hooked, setWebhook } from "./webhook-option.ts";

/** Runs `app ACTION [APP_KEY]`. Throws a `UsageError` for what it does not understand. */
export const appCommand = (
  config: Config,
  [action, appKey]: readonly string[],
  options: AppOptions,
): Promise<Printed> =>
  withStore(config, (store, secret) => {
    const keys = { secret };
    switch (action) {
      case "create":
        return create(store, keys, options);
      case "list":
        return list(store);
      case "show":
        return findExistingApp(store, appKey).then(printApp);
      case "set":
        return change(store, keys, { appKey, options });
      case "rotate-key":
        return rotate(store, keys, { appKey, options });
      case "pause":
        return setPaused(store, appKey, true);
      case "resume":
        return setPaused(store, appKey, false);
      case "delete":
        return remove(store, appKey, options.yes ?? false);
      default:
        throw new UsageError("app needs one of: create, list, show, set, rotate-key, pause, resume, delete");
    }
  });

const create = async (store: Store, keys: Keys, options: AppOptions): Promise<Printed> => {
  if (options.name === undefined) throw new UsageError("app create needs --name");
  if (!options.test && !options.country && !options["all-countries"])
    throw new UsageError(
      "A live app needs the countries whose numbers it accepts: --country GB,IE, or --all-countries",
    );
  const secretKey = newSecretKey();
  const blank = blankApp({
    appKey: newAppKey(),
    name: options.name,
    test: options.test ?? false,
    createdAt: Date.now(),
  });
  const policed: App = {
    ...blank,
    ...policyOf(options, blank),
    ...keepSecretKey(blank.appKey, secretKey, keys),
  };
  await refuseImpossible(policed);
  const { app, webhookSecret } = setWebhook(policed, options.webhook, keys);
  await store.saveApp(app);
  return withSecrets(app, { secret_key: secretKey, webhook_secret: webhookSecret });
};

const rotate = async (
  store: Store,
  keys: Keys,
  { appKey, options }: { readonly appKey: string | undefined; readonly options: AppOptions },
): Promise<Printed> => {
  const rotation = { keepOld: options["keep-old"], now: Date.now() };
  const { app, secretKey } = await updateExistingApp(store, appKey, (before) => {
    const rotated = replaceSecretKey(before, keys, rotation);
    return { app: rotated.app, value: rotated };
  });
  return withSecrets(app, { secret_key: secretKey });
};

const change = async (
  store: Store,
  keys: Keys,
  { appKey, options }: { readonly appKey: string | undefined; readonly options: AppOptions },
): Promise<Printed> => {
  if (options.test !== undefined) throw new UsageError("--test is decided when an app is created");
  const applyOptions = (app: App): App => ({
    ...app,
    ...(options.name === undefined ? {} : { name: options.name }),
    ...policyOf(options, app),
  });
  await refuseImpossible(applyOptions(await findExistingApp(store, appKey)));
  const result = await updateExistingApp<Hooked>(store, appKey, (before) => {
    const hooked = setWebhook(applyOptions(before), options.webhook, keys);
    return { app: hooked.app, value: hooked };
  });
  return result.webhookSecret === undefined
    ? printApp(result.app)
    : withSecrets(result.app, { webhook_secret: result.webhookSecret });
};

/** Refuses settings that are each allowed, but not together or not in the world. */
const refuseImpossible = async (app: App): Promise<void> => {
  const why = explainMessagePlan(app);
  if (why !== null) throw new UsageError(why);
  await refusePublicSuffixes(app.origins);
};

const setPaused = async (store: Store, appKey: string | undefined, paused: boolean): Promise<Printed> => {
  const app = await updateExistingApp(store, appKey, (before) => {
    const changed: App = { ...before, paused };
    return { app: changed, value: changed };
  });
  const text = paused
    ? `${app.name} sends no messages until app resume. Codes that were sent can still be entered.`
    : `${app.name} sends messages again.`;
  return { text, json: describeApp(app) };
};

const remove = async (store: Store, appKey: string | undefined, confirmed: boolean): Promise<Printed> => {
  const app = await findExistingApp(store, appKey);
  if (!confirmed)
    throw new UsageError(
      `app delete erases ${app.name} with its keys, verifications and numbers for good. Add --yes to do it.`,
    );
  await store.deleteApp(app.appKey);
  return { text: `${app.name} (${app.appKey}) was deleted.`, json: { app_key: app.appKey } };
};

const list = async (store: Store): Promise<Printed> => {
  const apps = await store.apps();
  const lines = apps.map(
    (app) => `${app.appKey}  ${app.test ? "test" : "live"}  ${app.name}${app.paused ? "  (paused)" : ""}`,
  );
  return { text: lines.join("\n") || "There are no apps yet.", json: apps.map(describeApp) };
};

const findExistingApp = async (store: Store, appKey: string | undefined): Promise<App> => {
  if (appKey === undefined) throw new UsageError("Which app? Name its app key.");
  const app = await store.app(appKey);
  if (!app) throw new UsageError(`There is no app ${appKey}.`);
  return app;
};

/** Changes an app as it is at that moment: a server or another command may change it too. */
const updateExistingApp = async <T>(
  store: Store,
  appKey: string | undefined,
  change: (app: App) => ChangedApp<T>,
): Promise<T> => {
  const { appKey: key } = await findExistingApp(store, appKey);
  const value = await store.updateApp(key, change);
  if (value === undefined) throw new UsageError(`There is no app ${key}.`);
  return value;
};

const describeApp = (app: App) => ({
  app_key: app.appKey,
  name: app.name,
  test: app.test,
  paused: app.paused,
  origins: app.origins,
  countries: app.countries,
  all_countries: acceptsEveryCountry(app),
  preferred: app.preferred,
  channels: app.channels,
  fallback: app.fallback,
  workflow: app.workflow,
  language: app.locale,
  message: app.message,
  texts: app.texts,
  lost_answer: app.lostAnswer,
  webhook: app.webhook?.url ?? null,
  ...describeDialects(app),
  direct_sms: app.directSms,
  link: app.link,
  host: app.host,
  ...describeLimits(app),
  old_keys_work_until: describeOldKeys(app, Date.now()),
  created_at: new Date(app.createdAt).toISOString(),
});

const printApp = (app: App): Printed => {
  const lines = Object.entries(describeApp(app)).map(
    ([name, value]) => `${name.padEnd(24)}${readable(value)}`,
  );
  return { text: lines.join("\n"), json: describeApp(app) };
};

const readable = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** What the app can cost at most, in words. */
const ceilingOf = (app: App): string => {
  const { messagesPerDay } = appLimits(app);
  const countries = acceptsEveryCountry(app) ? "every country" : app.countries.join(", ");
  const most = messagesPerDay === null ? "any number of messages" : `at most ${messagesPerDay} messages`;
  return `It sends ${most} a day, to numbers of ${countries}. Change that with app set (--messages-per-day, --country).`;
};

/** The secrets, which are shown only once, then the app. */
const withSecrets = (app: App, secrets: Readonly<Record<string, string | undefined>>): Printed => {
  const lines = Object.entries({ app_key: app.appKey, ...secrets })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name.padEnd(16)}${value}`);
  const note = "Secrets are shown only once. Store them on your server.";
  const [until] = describeOldKeys(app, Date.now());
  const overlap = until === undefined ? "" : `\nThe key that it replaces works until ${until}.`;
  return {
    text: `${lines.join("\n")}\n\n${note}${overlap}\n${ceilingOf(app)}`,
    json: { ...describeApp(app), ...secrets },
  };
};
