// What signs an app's webhook: how such a secret is written, and what it is sealed for.

/** Prefix that Standard Webhooks gives to signing secrets. */
export const secretPrefix = "whsec_";

/** What an app's signing secret is sealed for. */
export const webhookContext = (appKey: string): string => `webhook ${appKey}`;
