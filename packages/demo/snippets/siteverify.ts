import { createBackendClient } from "@telproof/sdk/server";

const { TELPROOF_SECRET_KEY: secretKey = "" } = process.env;

const telproof = createBackendClient({
  appKey: "YOUR_APP_KEY",
  secretKey,
  baseUrl: "https://telproof.example.com",
});

/** The number that the form's sender has proved to hold; null when there is no such proof. */
export async function provenPhone(form: URLSearchParams): Promise<string | null> {
  const answer = await telproof.redeemProof({ proof: form.get("phone_proof") ?? "" });
  if (!answer.ok) throw new Error(`Telproof cannot be reached: ${answer.error.code}`);
  if (answer.value.success) return answer.value.phone;
  console.warn("No proof:", ...answer.value.errorCodes); // invalid-input-secret: check your keys
  return null;
}
