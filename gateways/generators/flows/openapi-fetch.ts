// A back end verifies a number with openapi-fetch, over types that openapi-typescript generated.
import createClient from "openapi-fetch";
import type { paths } from "../generated/openapi-typescript/schema.ts";
import type { Flow } from "./flow.ts";

export const verify: Flow = async ({ baseUrl, secretKey, phone }) => {
  const client = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${secretKey}` } });
  const started = await client.POST("/v1/verifications", { body: { phone, action: "signup" } });
  if (!started.data) throw new Error(started.error.code);
  const path = { id: started.data.id };
  const check = (code: string) =>
    client.POST("/v1/verifications/{id}/check", { params: { path }, body: { code } });
  const wrong = await check("000000");
  const inbox = await client.GET("/v1/inbox", { params: { query: { phone } } });
  const checked = await check(inbox.data?.messages[0]?.code ?? "");
  if (!checked.data) throw new Error(checked.error.code);
  const redeemed = await client.POST("/v1/proofs/redeem", {
    body: { proof: checked.data.proof, action: "signup" },
  });
  return { refused: wrong.error?.code, phone: redeemed.data?.phone, action: redeemed.data?.action };
};
