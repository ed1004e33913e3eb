// `telproof secret rotate|retire`: replaces the server's secret, while what the old one made keeps working; then ends its use.
import type { Config } from "../config.ts";
import { createCodeVault } from "../secrets/code-vault.ts";
import { deriveKeys, fingerprintOf, type Secrets } from "../secrets/keys.ts";
import { createSeal, sealContext } from "../secrets/seal.ts";
import type { App } from "../service/app.ts";
import type { Seal } from "../service/secrets.ts";
import { webhookContext } from "../service/webhook-secret.ts";
import type { Resealer } from "../storage/engine.ts";
import { currentSecret, type OpenedData, openConfigured } from "./open-store.ts";
import type { Printed } from "./printed.ts";
import { newSecret, removePreviousSecret, replaceSecret } from "./secret-file.ts";
import { UsageError } from "./usage.ts";

/** Sessions, answers to repeated requests, access tokens and proofs of the old secret have ended after this time, in ms. */
const overlap = 86_400_000;

/** Runs `secret rotate` or `secret retire`. Throws a `UsageError` when that is impossible now. */
export const secretCommand = async (
  config: Config,
  action: string | undefined,
  { force }: { readonly force: boolean },
): Promise<Printed> => {
  if (action !== "rotate" && action !== "retire") throw new UsageError("secret needs one of: rotate, retire");
  const { dataDir } = config;
  if (dataDir === undefined)
    throw new UsageError(`secret ${action}: TELPROOF_DATA_DIR is :memory:, so there is nothing to rotate`);
  const data = await openConfigured(config);
  try {
    return await (action === "rotate"
      ? rotate(config, dataDir, data)
      : retire(config, dataDir, { data, force }));
  } finally {
    await data.opened.store.close();
  }
};

const rotate = async (config: Config, dataDir: string, { opened, secrets }: OpenedData): Promise<Printed> => {
  const current = currentSecret(config, secrets);
  const recorded = await opened.secrets.all();
  const stillUsed = secrets.some((secret) => secret !== current && recorded.includes(fingerprintOf(secret)));
  if (stillUsed)
    throw new UsageError(
      "secret rotate: the secret before this one is still in use. Run secret retire first.",
    );
  const then = "What the old secret made keeps working. One day after the restart, run secret retire.";
  if (config.secret !== undefined) {
    const secret = newSecret();
    return {
      text: `The new secret:\n\n${secret}\n\nSet TELPROOF_SECRET to it and TELPROOF_PREVIOUS_SECRET to the present value of TELPROOF_SECRET, then restart the server (all of them together, if there are several). Until then nothing changes.\n${then}`,
      json: { secret },
    };
  }
  replaceSecret(dataDir, current);
  return {
    text: `${dataDir}/secret is a new secret; the old one is kept in ${dataDir}/secret.previous. A running server uses the new one after its next restart: restart it (all of them together, if there are several).\n${then}`,
    json: { file: `${dataDir}/secret`, previous: `${dataDir}/secret.previous` },
  };
};

const retire = async (
  config: Config,
  dataDir: string,
  { data, force }: { readonly data: OpenedData; readonly force: boolean },
): Promise<Printed> => {
  const { opened, secrets } = data;
  const current = currentSecret(config, secrets);
  if (secrets.length < 2) throw new UsageError("secret retire: there is no secret before the present one.");
  const since = await opened.secrets.recordedAt(fingerprintOf(current));
  if (since === undefined)
    throw new UsageError("secret retire: no server has started with the new secret yet. Restart it first.");
  const ready = since + overlap;
  if (Date.now() < ready && !force)
    throw new UsageError(
      `secret retire: sessions, tokens and proofs of the old secret may be in use until ${new Date(ready).toISOString()}. Run it then, or add --force to end them now.`,
    );
  const rows = await opened.reseal(createResealer([current, ...secrets.filter((it) => it !== current)]));
  await opened.secrets.keepOnly(fingerprintOf(current));
  if (config.secret === undefined) removePreviousSecret(dataDir);
  const given = config.previousSecret === undefined ? "" : " Remove TELPROOF_PREVIOUS_SECRET.";
  return {
    text: `${rows} rows of the store are sealed under the new secret, and the old one is not needed any more.${given} A running server forgets it at its next restart.`,
    json: { resealed: rows },
  };
};

const createResealer = (secrets: Secrets): Resealer => {
  const vault = createCodeVault(...deriveKeys(secrets, "codes"));
  const seal = createSeal(...deriveKeys(secrets, "texts"));
  return {
    code: (id, sealed) => vault.seal(id, vault.open(id, sealed)),
    text: (context, sealed) => seal.close(seal.open(sealed, context), context),
    app: (app) => resealApp(seal, app),
  };
};

const resealApp = (seal: Seal, app: App): App => {
  const move = (context: string, sealed: string) => seal.close(seal.open(sealed, context), context);
  const key = (sealed: string | null) =>
    sealed === null ? null : move(sealContext.secretKey(app.appKey), sealed);
  return {
    ...app,
    sealedSecret: key(app.sealedSecret),
    oldKeys: app.oldKeys.map((it) => ({ ...it, sealed: key(it.sealed) })),
    webhook: app.webhook && {
      ...app.webhook,
      sealedSecret: move(webhookContext(app.appKey), app.webhook.sealedSecret),
    },
  };
};
