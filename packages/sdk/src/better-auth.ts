// The public API of @telproof/sdk/better-auth: signing in, and up, with a proof of a phone number.
import type { BetterAuthPlugin } from "better-auth";
import { APIError, type AuthEndpoint, createAuthEndpoint, formCsrfMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { parseUserOutput } from "better-auth/db";
import { requireAction } from "./options.ts";
import { findOrCreateUser, type PhoneSignUp, type PhoneUser } from "./server/better-auth-user.ts";
import { type PhoneProofBodySchema, phoneProofBody } from "./server/phone-proof-body.ts";
import { clientOf, type ProofRedeemer } from "./server/proof-check.ts";
import { describeRefusal, type Refusal, refuseRedemption } from "./server/proof-refusal.ts";

/** Options of the plugin. */
export type PhoneProofPluginOptions = ProofRedeemer & {
  /** What a proof must be for, as the page's `action`. Not given: any. */
  readonly action?: string | undefined;
  /** How numbers that no user has sign up. `false`: they do not. */
  readonly signUp?: false | PhoneSignUp | undefined;
};

export type { PhoneSignUp, PhoneUser } from "./server/better-auth-user.ts";
export type { PhoneProofBody } from "./server/phone-proof-body.ts";
export type { ProofRedeemer } from "./server/proof-check.ts";

const schema = {
  user: {
    fields: {
      // As better-auth's plugin for phone numbers has them. No user sets them: they say what was proved.
      phoneNumber: { type: "string", required: false, unique: true, sortable: true, input: false },
      phoneNumberVerified: { type: "boolean", required: false, input: false },
    },
  },
} as const satisfies BetterAuthPlugin["schema"];

/** `POST /sign-in/phone-proof`. */
type SignIn = AuthEndpoint<
  "/sign-in/phone-proof",
  { method: "POST"; body: PhoneProofBodySchema },
  { token: string; user: PhoneUser }
>;

/** The plugin. */
export interface PhoneProofPlugin {
  readonly id: "phone-proof";
  readonly schema: typeof schema;
  readonly endpoints: { readonly signInPhoneProof: SignIn };
}

/**
 * A better-auth plugin that signs people in with a proof of their phone number, and signs up numbers that no user has. A number
 * that a user has without having proved it signs nobody in. Throws a `TypeError` at once if an option is wrong.
 *
 * @example
 * export const auth = betterAuth({
 *   database,
 *   plugins: [phoneProof({ secretKey, baseUrl: "https://verify.example.com", action: "sign-in" })],
 * });
 */
export function phoneProof(options: PhoneProofPluginOptions): PhoneProofPlugin {
  const client = clientOf(options);
  const action = options.action ?? undefined;
  requireAction(action);
  const use = [formCsrfMiddleware];
  const signInPhoneProof = createAuthEndpoint(
    "/sign-in/phone-proof",
    { method: "POST", body: phoneProofBody, use },
    async (context) => {
      const { proof, rememberMe } = context.body;
      const redeemed = await client.redeemProof({ proof, action });
      if (!redeemed.ok) throw createError(refuseRedemption(redeemed, "proof"));
      const user = await findOrCreateUser(context.context, redeemed.value.phone, options.signUp ?? {});
      const isSessionOnly = rememberMe === false;
      const session = await context.context.internalAdapter.createSession(user.id, isSessionOnly);
      await setSessionCookie(context, { session, user }, isSessionOnly);
      return { token: session.token, user: parseUserOutput(context.context.options, user) };
    },
  );
  return { id: "phone-proof", schema, endpoints: { signInPhoneProof } };
}

const createError = (refusal: Refusal): APIError => {
  const { title, status, code } = describeRefusal(refusal);
  return new APIError(statusNames[status] ?? "UNPROCESSABLE_ENTITY", { code, message: title });
};

/** Statuses by better-auth's names. */
const statusNames: Readonly<Record<number, ConstructorParameters<typeof APIError>[0]>> = {
  409: "CONFLICT",
  410: "GONE",
  500: "INTERNAL_SERVER_ERROR",
  503: "SERVICE_UNAVAILABLE",
};
