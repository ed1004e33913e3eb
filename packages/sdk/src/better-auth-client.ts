// The public API of @telproof/sdk/better-auth/client: types of the plugin for better-auth's client. Nothing of the back end.
import type { BetterAuthClientPlugin } from "better-auth/client";
import type { PhoneProofPlugin } from "./better-auth.ts";

/** The plugin's part in the browser. */
export interface PhoneProofClientPlugin extends BetterAuthClientPlugin {
  readonly id: "phone-proof";
  readonly $InferServerPlugin: PhoneProofPlugin;
}

/**
 * Adds `signIn.phoneProof({ proof })` to better-auth's client.
 *
 * @example
 * const authClient = createAuthClient({ plugins: [phoneProofClient()] });
 * const { data, error } = await authClient.signIn.phoneProof({ proof: await element.getProof() });
 */
export const phoneProofClient = (): PhoneProofClientPlugin => ({
  id: "phone-proof",
  $InferServerPlugin: {} as PhoneProofPlugin,
  pathMethods: { "/sign-in/phone-proof": "POST" },
  atomListeners: [{ matcher: (path) => path === "/sign-in/phone-proof", signal: "$sessionSignal" }],
});
