// Seals anew what rows of verifications and events keep sealed within their JSON, for every engine.
import type { Pending, Verified } from "../core/verification/verification.ts";
import type { Resealer } from "./engine.ts";

/** The sealed parts of a verification's progress, as far as its state has them. */
type SealedProgress = Partial<Pick<Pending, "code" | "givenCode"> & Pick<Verified, "rightCode">>;

/** A verification's progress in JSON, sealed anew. */
export const resealProgress = (id: string, progress: string, { code }: Resealer): string => {
  const it = JSON.parse(progress) as SealedProgress;
  const resealed: SealedProgress = {
    ...(it.code ? { code: { ...it.code, sealed: code(id, it.code.sealed) } } : {}),
    ...(it.givenCode ? { givenCode: code(id, it.givenCode) } : {}),
    ...(it.rightCode ? { rightCode: code(id, it.rightCode) } : {}),
  };
  return JSON.stringify({ ...it, ...resealed });
};

/** What an event of a guess keeps in JSON, sealed anew. */
export const resealGuess = (id: string, data: string, { code }: Resealer): string => {
  const { entered, ...guess } = JSON.parse(data) as { readonly entered: string };
  return JSON.stringify({ ...guess, entered: code(id, entered) });
};
