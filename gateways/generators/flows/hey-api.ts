// A back end verifies a number with the client that @hey-api/openapi-ts generated.

import { client } from "../generated/hey-api/client.gen.ts";
import { checkCode, getInbox, redeemProof, startVerification } from "../generated/hey-api/index.ts";
import type { Flow } from "./flow.ts";

export const verify: Flow = async ({ baseUrl, secretKey, phone }) => {
  client.setConfig({ baseUrl, auth: ({ scheme }) => (scheme === "bearer" ? secretKey : undefined) });
  const started = await startVerification({ body: { phone, action: "signup" } });
  if (!started.data) throw new Error(started.error?.code);
  const path = { id: started.data.id };
  const wrong = await checkCode({ path, body: { code: "000000" } });
  const inbox = await getInbox({ query: { phone } });
  const checked = await checkCode({ path, body: { code: inbox.data?.messages[0]?.code ?? "" } });
  if (!checked.data) throw new Error(checked.error?.code);
  const redeemed = await redeemProof({ body: { proof: checked.data.proof, action: "signup" } });
  return { refused: wrong.error?.code, phone: redeemed.data?.phone, action: redeemed.data?.action };
};
