// Finds the names that one library alone uses, for its properties and methods. Inside its chunk they can be shortened:
// nobody else, neither this widget nor Lit, ever says them. What the platform says is known to the minifier.
import type { Rolldown } from "vite";

type Chunk = Rolldown.OutputChunk;

const words = (code: string): readonly string[] => code.match(/[A-Za-z_]\w{2,}/g) ?? [];

/** Matches each name that occurs in the modules of `library` and in no other. */
export function ownNames(chunks: readonly Chunk[], library: string): RegExp {
  const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules));
  const wordsOf = (its: boolean) =>
    modules.filter(([id]) => id.includes(library) === its).flatMap(([, { code }]) => words(code ?? ""));
  const others = new Set(wordsOf(false));
  const own = [...new Set(wordsOf(true))].filter((name) => !others.has(name));
  return new RegExp(`^(?:${own.join("|")})$`);
}
