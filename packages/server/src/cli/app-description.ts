// What `telproof app …` prints of an app. JSON has the names of the options that set each value.
import { type App, acceptsEveryCountry } from "../service/app.ts";
import { appLimits } from "../service/app-limits.ts";
import { describeOldKeys } from "./app-keys.ts";
import { describeDialects } from "./dialect-options.ts";
import { describeLimits } from "./limit-options.ts";
import type { Printed } from "./printed.ts";

/** An app as JSON. It has no secret. */
export const describeApp = (app: App) => ({
  app_key: app.appKey,
  name: app.name,
  test: app.test,
  paused: app.paused,
  origins: app.origins,
  countries: app.countries,
  all_countries: acceptsEveryCountry(app),
  preferred_countries: app.preferred,
  channels: app.channels,
  fallback: app.fallback,
  workflow: app.workflow?.map(describeStep) ?? null,
  locale: app.locale,
  template: app.message.template ?? null,
  texts: app.texts,
  sender: app.message.sender ?? null,
  android_app_hash: app.message.appHash ?? null,
  on_unknown_delivery: app.lostAnswer,
  webhook: app.webhook?.url ?? null,
  ...describeDialects(app),
  allow_direct_sms: app.directSms,
  sms_link: app.link,
  autofill_domain: app.host,
  ...describeLimits(app),
  old_secret_keys_work_until: describeOldKeys(app, Date.now()),
  created_at: new Date(app.createdAt).toISOString(),
});

const describeStep = ({ channel, wait, code, validFor }: NonNullable<App["workflow"]>[number]) => ({
  channel,
  wait,
  code,
  valid_for: validFor,
});

/** The app, a line for each setting. */
export const printApp = (app: App): Printed => {
  const lines = Object.entries(describeApp(app)).map(
    ([name, value]) => `${name.padEnd(28)}${formatValue(value)}`,
  );
  return { text: lines.join("\n"), json: describeApp(app) };
};

const formatValue = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** The secrets, which are shown only once, then what the app can cost at most. */
export const printSecrets = (app: App, secrets: Readonly<Record<string, string | undefined>>): Printed => {
  const lines = Object.entries({ app_key: app.appKey, ...secrets })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name.padEnd(16)}${value}`);
  const note = "Secrets are shown only once. Store them on your server.";
  const [until] = describeOldKeys(app, Date.now());
  const overlap = until === undefined ? "" : `\nThe secret key that it replaces works until ${until}.`;
  return {
    text: `${lines.join("\n")}\n\n${note}${overlap}\n${describeCeiling(app)}`,
    json: { ...describeApp(app), ...secrets },
  };
};

const describeCeiling = (app: App): string => {
  const { messagesPerDay } = appLimits(app);
  const countries = acceptsEveryCountry(app) ? "every country" : app.countries.join(", ");
  const most = messagesPerDay === null ? "any number of messages" : `at most ${messagesPerDay} messages`;
  return `It sends ${most} a day, to numbers of ${countries}. Change that with app update (--messages-per-day, --allow-country).`;
};
