// How an operation is described here, and the groups that operations come in. Shapes and words only.
import type { z } from "zod";
import type { Caller, Method, Parameter } from "./contract.ts";
import type { Values } from "./example-values.ts";

/** One operation, before it is written as OpenAPI. */
export interface Described {
  readonly path: string;
  readonly method: Method;
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  readonly callers: readonly Caller[];
  /** The secret key travels as a bearer token rather than in a field. */
  readonly bearer?: true;
  readonly parameters?: readonly Parameter[];
  readonly request?: z.ZodType;
  readonly answer: z.ZodType;
  /** Refusals of siteverify are shaped like its answers. */
  readonly refusal?: z.ZodType;
  /** Body fields that the example shows. */
  readonly shown?: readonly string[];
  /** Where the example differs from the usual values. */
  readonly instead?: Values;
}

/** The groups, in the order to read them. */
export const tags = [
  { name: "Verification", description: "From the first message to the right code." },
  { name: "Browser", description: "What a page asks for besides: how to draw itself, and a fresh proof." },
  { name: "Back end", description: "What only a site's own server may ask, with its secret key." },
  { name: "Testing", description: "What makes a test app testable." },
] as const;

/** A group. */
export type Tag = (typeof tags)[number]["name"];

/** Pages and back ends. */
export const anyone: readonly Caller[] = ["browser", "backend"];

/** Back ends that have the secret key. */
export const backend: readonly Caller[] = ["backend"];
