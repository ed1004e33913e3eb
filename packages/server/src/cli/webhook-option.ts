// `--webhook`: where an app's events go, and the secret that signs them, made when the URL is first given.
import { newWebhookKey } from "../secrets/app-credentials.ts";
import { deriveKey } from "../secrets/keys.ts";
import { createSeal } from "../secrets/seal.ts";
import type { App } from "../service/app.ts";
import { secretPrefix, webhookContext } from "../service/webhook-secret.ts";
import { UsageError } from "./usage.ts";

/** An app with its webhook, and the new signing secret, if one was made: it is shown once. */
export interface Hooked {
  readonly app: App;
  readonly webhookSecret?: string | undefined;
}

/** The app with the webhook that the option names; without the option as it was. A new URL keeps the secret. */
export const setWebhook = (
  app: App,
  option: string | undefined,
  { secret }: { readonly secret: string },
): Hooked => {
  if (option === undefined) return { app };
  if (option === "none") return { app: { ...app, webhook: null } };
  if (!URL.canParse(option) || !/^https?:$/.test(new URL(option).protocol))
    throw new UsageError(`--webhook ${option}: a URL such as https://shop.example/telproof, or none`);
  if (app.webhook) return { app: { ...app, webhook: { ...app.webhook, url: option } } };
  const webhookSecret = secretPrefix + newWebhookKey();
  const seal = createSeal(deriveKey(secret, "texts"));
  const sealedSecret = seal.close(webhookSecret, webhookContext(app.appKey));
  return { app: { ...app, webhook: { url: option, sealedSecret } }, webhookSecret };
};
