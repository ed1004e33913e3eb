// What a dialect has to say of itself so that the one story of all dialects can be told in it.
/** What became of a guess. */
export type Checked = "right" | "wrong" | "too many" | "gone";

/** What became of a beginning: its id, or why not, with the running one's id where the dialect names it. */
export type Begun = { readonly id: string } | { readonly refused: string; readonly running?: string };

/** A dialect's way of telling. */
export interface Teller {
  readonly name: string;
  /** Guesses that the dialect lets a code have. */
  readonly guesses: number;
  /** Seconds after which nothing can be checked any more. */
  readonly life: number;
  /** Why a second beginning is refused while one runs; null where it is not. */
  readonly concurrent: string | null;
  /** Whether a second beginning ends the first. Default: it does not. */
  readonly replaces?: true;
  begin(phone: string): Promise<Begun>;
  check(id: string, code: string): Promise<Checked>;
  look?(id: string): Promise<string>;
  cancel?(id: string): Promise<"done" | "too early" | "too late" | "gone">;
  /** Undefined where its first message has no second. */
  next?(id: string): Promise<"done" | "none" | "gone">;
}

/** The story's word for an answer; throws for an answer that has none. */
export const word = <T>(words: Readonly<Record<string, T>>, said: unknown): T => {
  const found = words[String(said)];
  if (found === undefined) throw new Error(`nobody knows the word ${String(said)}`);
  return found;
};

/** A request with a JSON body. */
export const json = (method: string, body: unknown, authorization: string): RequestInit => ({
  method,
  headers: { "content-type": "application/json", authorization },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});
