// What happens when the sign-up form arrives: read it, redeem its proof, say what came of it. Nobody is stored.
import { createBackendClient, type RedeemedProof, type Result, verifyProof } from "@telproof/sdk/server";
import type { Request, Response } from "express";
import type { SendPage } from "../pages.ts";
import { readSignup } from "./form.ts";
import { renderRefusal, type SignupRefusal, statusOf } from "./refusal.ts";
import { renderResult } from "./result.ts";

/** Whose app, and where Telproof is. */
export interface SignupOptions {
  readonly appKey: string;
  readonly secretKey: string;
  readonly telproofUrl: string;
  readonly fetch: typeof fetch;
}

/** Why a proof signs nobody up; null when it does. */
const refusalOf = (redeemed: Result<RedeemedProof>): SignupRefusal | null => {
  if (redeemed.ok) return null;
  const { code } = redeemed.error;
  return code.startsWith("proof_") ? { kind: "refused", code } : { kind: "unreachable" };
};

/** Shows the form again, with what was typed and why it was refused. */
const refuse = (
  send: SendPage,
  response: Response,
  { name, refusal }: { readonly name: string | null; readonly refusal: SignupRefusal },
) =>
  send(response, {
    name: "index",
    status: statusOf(refusal),
    slots: { title_prefix: "Not signed up: ", notice: renderRefusal(refusal), name: name ?? "" },
  });

/** `POST /demo/signup`, urlencoded: `name` and `phone_proof`. */
export const createSignup = (options: SignupOptions, send: SendPage) => {
  const { appKey, secretKey, telproofUrl: baseUrl, fetch } = options;
  const telproof = createBackendClient({ secretKey, baseUrl, fetch });

  return async (request: Request, response: Response): Promise<void> => {
    const { name, proof } = readSignup(request.body);
    if (name === null) return refuse(send, response, { name, refusal: { kind: "no-name" } });
    if (proof === null) return refuse(send, response, { name, refusal: { kind: "no-proof" } });

    const first = await telproof.redeemProof({ proof });
    const refusal = refusalOf(first);
    if (refusal !== null) return refuse(send, response, { name, refusal });

    const [second, offline] = await Promise.all([
      telproof.redeemProof({ proof }),
      verifyProof(proof, { appKey, baseUrl, fetch }),
    ]);
    const content = renderResult({ name, first, second, offline });
    send(response, { name: "answer", status: 200, slots: { title: "Signed up", content } });
  };
};
