// What a page posts to sign in, as a schema that better-auth can check (https://standardschema.dev).

/** What a page posts to sign in. No interface: better-auth's client reads the fields of a type alias only. */
export type PhoneProofBody = {
  readonly proof: string;
  /** `false`: the session ends with the browser. */
  readonly rememberMe?: boolean | undefined;
};

const isBody = (it: unknown): it is PhoneProofBody => {
  const { proof, rememberMe } = Object(it) as Readonly<Record<string, unknown>>;
  return typeof proof === "string" && (rememberMe === undefined || typeof rememberMe === "boolean");
};

const readBody = (value: unknown) =>
  isBody(value)
    ? { value: { proof: value.proof, rememberMe: value.rememberMe } }
    : { issues: [{ message: "proof must be a text, rememberMe true or false" }] };

/** A schema of the body. */
export interface PhoneProofBodySchema {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "telproof";
    readonly validate: typeof readBody;
    readonly types?: { readonly input: PhoneProofBody; readonly output: PhoneProofBody };
  };
}

export const phoneProofBody: PhoneProofBodySchema = {
  "~standard": { version: 1, vendor: "telproof", validate: readBody },
};
