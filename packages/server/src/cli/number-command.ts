// `telproof number …`: shows what is known of a number, ends its waits, or erases it with everything attached to it.
import type { Config } from "../config.ts";
import { retryAt } from "../core/phone-ledger.ts";
import type { Store } from "../service/store.ts";
import { readNumber } from "./number-argument.ts";
import { withStore } from "./open-store.ts";
import { formatRows, formatTime, type Printed } from "./printed.ts";
import { UsageError } from "./usage.ts";

/** Runs `number show|forget|release NUMBER [--app APP_KEY]`. */
export const numberCommand = (
  config: Config,
  [action, written]: readonly string[],
  { app }: { readonly app?: string | undefined },
): Promise<Printed> => {
  const act = actions[action as keyof typeof actions];
  if (!act) throw new UsageError(`number needs one of: ${Object.keys(actions).join(", ")}`);
  if (written === undefined)
    throw new UsageError("Which number? Write it with its country code: +447400123456");
  const phone = readNumber(written);
  return withStore(config, (store) => act(store, phone, app));
};

const dayMs = 86_400_000;
const shownVerifications = 20;

const showNumber = async (store: Store, phone: string, app: string | undefined): Promise<Printed> => {
  const now = Date.now();
  const ledgers = (await store.ledgersOf(phone)).filter(({ appKey }) => app === undefined || appKey === app);
  const known = ledgers.map(({ appKey, ledger }) => ({
    app_key: appKey,
    messages_in_24_h: ledger.sends.filter((at) => at > now - dayMs).length,
    wrong_guesses_in_24_h: ledger.wrongGuesses.filter((at) => at > now - dayMs).length,
    next_message_at: formatTime(retryAt(ledger, now)),
    verified_at: formatTime(ledger.verifiedAt),
    verified_until: formatTime(ledger.verifiedUntil),
  }));
  const found = await store.verifications({ phone, appKey: app, limit: shownVerifications });
  const verifications = found.map((it) => ({
    id: it.id,
    app_key: it.appKey,
    state: it.state,
    created_at: formatTime(it.createdAt),
  }));
  const facts = known.map((it) => Object.entries(it).map(([name, value]) => [name, String(value)]));
  const text = [
    phone,
    ...facts.map((rows) => formatRows(rows, "")),
    formatRows(
      verifications.map((it) => Object.values(it)),
      "No verification is kept for this number.",
    ),
  ];
  return { text: text.join("\n\n"), json: { phone, apps: known, verifications } };
};

const forgetNumber = async (store: Store, phone: string, app: string | undefined): Promise<Printed> => {
  const rows = await store.forgetPhone(phone, app);
  return {
    text:
      rows === 0
        ? `Nothing was known of ${phone}.`
        : `${phone} was erased, with everything attached to it (${rows} records).`,
    json: { phone, records: rows },
  };
};

const releaseNumber = async (store: Store, phone: string, app: string | undefined): Promise<Printed> => {
  const ledgers = (await store.ledgersOf(phone)).filter(({ appKey }) => app === undefined || appKey === app);
  for (const { appKey } of ledgers) await store.releasePhone(appKey, phone);
  const apps = ledgers.map(({ appKey }) => appKey);
  return {
    text:
      apps.length === 0
        ? `${phone} has no waits.`
        : `${phone} can get a message at once (${apps.join(", ")}).`,
    json: { phone, apps },
  };
};

const actions = { show: showNumber, forget: forgetNumber, release: releaseNumber } as const;
