// `telproof app …`: creates, lists, shows and changes apps, also while a server runs on the same data folder.
import type { Config } from "../config.ts";
import { newAppKey, newSecretKey } from "../secrets/app-credentials.ts";
import { type App, blankApp } from "../service/app.ts";
import type { Store } from "../service/store.ts";
import { type Confirm, deleteApp } from "./app-delete.ts";
import { describeApp, printApp, printSecrets } from "./app-description.ts";
import { type Keys, keepSecretKey, replaceSecretKey } from "./app-keys.ts";
import { type AppOptions, policyOf } from "./app-options.ts";
import { findExistingApp, updateExistingApp } from "./find-app.ts";
import { explainMessagePlan } from "./message-plan.ts";
import { withStore } from "./open-store.ts";
import { explainLostOrigins, refusePublicSuffixes } from "./origin-option.ts";
import type { Printed } from "./printed.ts";
import { UsageError } from "./usage.ts";
import { type Hooked, setWebhook } from "./webhook-option.ts";

/** Runs `app ACTION [APP_KEY]`. Throws a `UsageError` for what it does not understand. */
export const appCommand = (
  config: Config,
  [action, appKey]: readonly string[],
  { confirm, ...options }: AppOptions & { readonly confirm: Confirm | undefined },
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
      case "update":
        return change(store, keys, { appKey, options });
      case "rotate-secret":
        return rotate(store, keys, { appKey, options });
      case "pause":
        return setPaused(store, appKey, true);
      case "resume":
        return setPaused(store, appKey, false);
      case "delete":
        return deleteApp(store, appKey, { yes: options.yes ?? false, confirm });
      default:
        throw new UsageError(
          "app needs one of: create, list, show, update, rotate-secret, pause, resume, delete",
        );
    }
  });

const create = async (store: Store, keys: Keys, options: AppOptions): Promise<Printed> => {
  if (options.name === undefined) throw new UsageError("app create needs --name");
  if (!options.test && !options["allow-country"] && !options["all-countries"])
    throw new UsageError(
      "A live app needs the countries whose numbers it accepts: --allow-country GB,IE, or --all-countries",
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
  refuseImpossiblePlan(policed);
  await refusePublicSuffixes(policed.origins);
  const { app, webhookSecret } = setWebhook(policed, options.webhook, keys);
  await store.saveApp(app);
  return printSecrets(app, { secret_key: secretKey, webhook_secret: webhookSecret });
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
  return printSecrets(app, { secret_key: secretKey });
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
  await refusePublicSuffixes(applyOptions(await findExistingApp(store, appKey)).origins);
  const { hooked, note } = await updateExistingApp<Updated>(store, appKey, (before) => {
    const hooked = setWebhook(applyOptions(before), options.webhook, keys);
    refuseImpossiblePlan(hooked.app);
    const note = explainLostOrigins(options, before.origins, hooked.app.origins);
    return { app: hooked.app, value: { hooked, note } };
  });
  const printed =
    hooked.webhookSecret === undefined
      ? printApp(hooked.app)
      : printSecrets(hooked.app, { webhook_secret: hooked.webhookSecret });
  return note === undefined ? printed : { ...printed, text: `${note}\n\n${printed.text}` };
};

interface Updated {
  readonly hooked: Hooked;
  readonly note: string | undefined;
}

/** Refuses settings that are each allowed, but not together. */
const refuseImpossiblePlan = (app: App): void => {
  const why = explainMessagePlan(app);
  if (why !== null) throw new UsageError(why);
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

const list = async (store: Store): Promise<Printed> => {
  const apps = await store.apps();
  const lines = apps.map(
    (app) => `${app.appKey}  ${app.test ? "test" : "live"}  ${app.name}${app.paused ? "  (paused)" : ""}`,
  );
  return { text: lines.join("\n") || "There are no apps yet.", json: apps.map(describeApp) };
};
