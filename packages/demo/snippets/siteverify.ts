import { createBackendClient } from "@telproof/sdk/server";

const { TELPROOF_SECRET_KEY: secretKey = "" } = process.env;

const telproof = createBackendClient({
  secretKey,
  baseUrl: "https://telproof.example.com",
});

/** The number that the form's sender has proved to hold; null when there is no such proof. */
export async function provenPhone(form: URLSearchParams): Promise<string | null> {
  const proof = form.get("phone_proof");
  if (!proof) return null; // posted without the widget
  const redeemed = await telproof.redeemProof({ proof });
  if (redeemed.ok) return redeemed.value.phone;
  if (redeemed.error.code.startsWith("proof_")) return null; // proof_already_used, proof_expired, …
  throw new Error(redeemed.error.message); // unauthorized: check your secret key
}
