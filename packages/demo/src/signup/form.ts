// Reads what the sign-up form posted. Anybody can post anything: whatever is not one short text is absent.

/** The fields of a sign-up, as far as they were there. */
export interface SignupForm {
  readonly name: string | null;
  readonly proof: string | null;
}

/** Characters of the longest name and the longest proof. */
const longest = { name: 80, proof: 4096 };

const only = (texts: readonly string[], limit: number): string | null => {
  const text = texts.length === 1 ? (texts[0] ?? "").trim() : "";
  return text === "" || text.length > limit ? null : text;
};

/** Reads an urlencoded body. Never throws. */
export const readSignup = (body: unknown): SignupForm => {
  const fields = new URLSearchParams(typeof body === "string" ? body : "");
  return {
    name: only(fields.getAll("name"), longest.name),
    proof: only(fields.getAll("phone_proof"), longest.proof),
  };
};
