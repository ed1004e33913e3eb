// The ways to states that several of them share.
import type { Hands } from "../hands.ts";

/** Reserved for fiction. */
export const number = "+447700900123";

/** Shown next to a field when something is to be said. */
export const remark = (field: "phone" | "code") => `[slot=tel-proof-${field}-note]:not(:empty)`;

/** Asks for a code and stays. */
export const ask = async ({ type, send, until }: Hands): Promise<void> => {
  type(number);
  send();
  await until(remark("phone"));
};

/** Asks for a code and gets it. */
export const getCode = async ({ type, send, until }: Hands): Promise<void> => {
  type(number);
  send();
  await until("[data-kind=code]");
};

/** Gets a code and enters six digits, which check themselves. */
export const tryCode = async (hands: Hands): Promise<void> => {
  await getCode(hands);
  hands.enter("482915");
};

/** Enters a code that ends it. */
export const end = async (hands: Hands): Promise<void> => {
  await tryCode(hands);
  await hands.until("[data-kind=ended]");
};
