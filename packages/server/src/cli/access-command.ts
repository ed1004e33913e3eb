// `telproof block|allow VALUE` and `telproof rule list|remove`: the operator's block and allow lists.

import type { Config } from "../config.ts";
import type { AccessEffect, AccessRule } from "../core/access-rules.ts";
import { addressList } from "../http/address-list.ts";
import { readNumber } from "./number-argument.ts";
import { withStore } from "./open-store.ts";
import { formatRows, formatTime, type Printed } from "./printed.ts";
import { UsageError } from "./usage.ts";

const examples =
  "a number such as +447400123456, a prefix such as +4474*, or an address such as 203.0.113.0/24";

/** Runs `block VALUE` or `allow VALUE`. */
export const accessCommand = (
  config: Config,
  effect: AccessEffect,
  { value, note = "" }: { readonly value: string | undefined; readonly note?: string | undefined },
): Promise<Printed> => {
  if (value === undefined) throw new UsageError(`${effect} needs ${examples}`);
  const rule = { effect, value: readValue(value), note, createdAt: Date.now() };
  return withStore(config, async (store) => {
    await store.saveAccessRule(rule);
    const done = effect === "block" ? "is blocked" : "is allowed";
    return { text: `${rule.value} ${done}, from the next request on.`, json: describeRule(rule) };
  });
};

/** Runs `rule list` or `rule remove VALUE`. */
export const ruleCommand = (config: Config, [action, value]: readonly string[]): Promise<Printed> => {
  if (action === "list") return withStore(config, async (store) => printRules(await store.accessRules()));
  if (action !== "remove") throw new UsageError("rule needs one of: list, remove");
  if (value === undefined) throw new UsageError(`rule remove needs ${examples}`);
  const read = readValue(value);
  return withStore(config, async (store) => {
    if (!(await store.removeAccessRule(read))) throw new UsageError(`There is no rule for ${read}.`);
    return { text: `The rule for ${read} was removed.`, json: { value: read } };
  });
};

const printRules = (rules: readonly AccessRule[]): Printed => ({
  text: formatRows(
    rules.map(({ createdAt, effect, value, note }) => [formatTime(createdAt), effect, value, note]),
    "There are no rules.",
  ),
  json: rules.map(describeRule),
});

const describeRule = ({ effect, value, note, createdAt }: AccessRule) => ({
  effect,
  value,
  note,
  created_at: new Date(createdAt).toISOString(),
});

const readValue = (text: string): string => {
  if (/^\+\d{1,15}\*$/.test(text)) return text;
  if (text.startsWith("+")) return readNumber(text);
  try {
    addressList(text);
    return text;
  } catch {
    throw new UsageError(`${text}: needs ${examples}`);
  }
};
