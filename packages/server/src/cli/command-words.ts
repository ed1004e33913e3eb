// Which words and options each command takes. What a command would not use is refused: somebody meant something by it.
import { dialectOptions } from "./dialect-options.ts";
import { limitOptions } from "./limit-options.ts";
import { UsageError } from "./usage.ts";

/** Every option, as the parser knows it. */
export const options = {
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  force: { type: "boolean" },
  test: { type: "boolean" },
  yes: { type: "boolean" },
  integrity: { type: "boolean" },
  name: { type: "string" },
  app: { type: "string" },
  provider: { type: "string" },
  number: { type: "string" },
  reference: { type: "string" },
  state: { type: "string" },
  limit: { type: "string" },
  note: { type: "string" },
  origin: { type: "string", multiple: true },
  "add-origin": { type: "string", multiple: true },
  "remove-origin": { type: "string", multiple: true },
  "allow-country": { type: "string", multiple: true },
  "all-countries": { type: "boolean" },
  "prefer-country": { type: "string", multiple: true },
  channel: { type: "string", multiple: true },
  fallback: { type: "string" },
  workflow: { type: "string" },
  locale: { type: "string" },
  template: { type: "string" },
  text: { type: "string", multiple: true },
  "keep-old": { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  sender: { type: "string" },
  "android-app-hash": { type: "string" },
  "on-unknown-delivery": { type: "string" },
  webhook: { type: "string" },
  "allow-direct-sms": { type: "string" },
  "sms-link": { type: "string" },
  "autofill-domain": { type: "string" },
  ...limitOptions,
  ...dialectOptions,
} as const;

/** What a command takes. */
interface CommandWords {
  /** How many words after the command's name. */
  readonly operands: number;
  /** Options besides `--json` and `--help`. */
  readonly options: readonly string[];
}

const appOptions = [
  ...["name", "origin", "add-origin", "remove-origin", "allow-country", "all-countries", "prefer-country"],
  ...["channel", "fallback", "workflow", "locale", "template", "text", "sender", "android-app-hash"],
  ...["on-unknown-delivery", "webhook", "allow-direct-sms", "sms-link", "autofill-domain"],
  ...Object.keys(limitOptions),
  ...Object.keys(dialectOptions),
];

const takes = (operands: number, ...names: readonly string[]): CommandWords => ({ operands, options: names });

/** By the command's name, with its action where it has one. */
export const commandWords: Readonly<Record<string, CommandWords>> = {
  serve: takes(0),
  demo: takes(0, "allow-country"),
  "app create": takes(0, ...appOptions, "test"),
  "app list": takes(0),
  "app show": takes(1),
  "app update": takes(1, ...appOptions, "test"),
  "app rotate-secret": takes(1, "keep-old"),
  "app pause": takes(1),
  "app resume": takes(1),
  "app delete": takes(1, "yes"),
  snippet: takes(1, "integrity"),
  "verification list": takes(0, "number", "reference", "app", "state", "limit"),
  "verification show": takes(1),
  "number show": takes(1, "app"),
  "number release": takes(1, "app"),
  "number forget": takes(1, "app"),
  block: takes(1, "note"),
  allow: takes(1, "note"),
  "rule list": takes(0),
  "rule remove": takes(1),
  "provider list": takes(0),
  "send-test": takes(1, "channel", "provider"),
  doctor: takes(0),
  backup: takes(1, "force"),
  restore: takes(1, "force"),
  migrate: takes(1, "from", "to"),
  "secret rotate": takes(0),
  "secret retire": takes(0, "force"),
};

/** Throws a `UsageError` for a word or an option that the command has no use for. An unknown command is not its business. */
export const refuseUnusedWords = (
  [command = "", action = "", ...rest]: readonly string[],
  values: Readonly<Record<string, unknown>>,
): void => {
  const name = [`${command} ${action}`, command].find((it) => Object.hasOwn(commandWords, it));
  const words = name === undefined ? undefined : commandWords[name];
  if (!words) return;
  const operands = name === command ? [action, ...rest].filter((it) => it !== "") : rest;
  const superfluous = operands[words.operands];
  if (superfluous !== undefined) throw new UsageError(`${superfluous} is one word too many`);
  const unused = Object.keys(values).find((it) => it !== "json" && !words.options.includes(it));
  if (unused !== undefined) throw new UsageError(`${name} does not take --${unused}`);
};
