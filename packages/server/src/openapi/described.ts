// How an operation is described here, and the groups that operations come in. Shapes and words only.
import type { z } from "zod";
import type { ProblemCode } from "../dialects/v1/schema.ts";
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
  /** Nothing about the caller is checked before the fields, which have a key: only the codes in `problems` can occur. */
  readonly open?: true;
  readonly parameters?: readonly Parameter[];
  /** Fields of the query. */
  readonly query?: z.ZodObject;
  /** Fields of the body. */
  readonly request?: z.ZodType;
  /** HTTP status of a success. Default: 200. */
  readonly status?: 201;
  readonly answer: z.ZodType;
  /** Codes that it can refuse with, besides those that every operation of its callers has. */
  readonly problems?: readonly ProblemCode[];
  /** Body fields that the example shows. */
  readonly shown?: readonly string[];
  /** Where the example differs from the usual values. */
  readonly instead?: Values;
}

/** The groups, in the order to read them. */
export const tags = [
  { name: "Verifications", description: "From the first message to the right code." },
  { name: "Proofs", description: "What a page posts to its back end, and how the back end redeems it." },
  { name: "Numbers", description: "For back ends: what is known about a phone number." },
  { name: "Widget", description: "What a page needs to draw itself." },
  { name: "Testing", description: "Messages of a test app." },
  {
    name: "Webhooks",
    description:
      "What Telproof posts to an app's webhook URL, signed by the Standard Webhooks specification and repeated for three days until the answer is 2xx.",
  },
] as const;

/** A group. */
export type Tag = (typeof tags)[number]["name"];

/** Pages and back ends. */
export const anyone: readonly Caller[] = ["browser", "backend"];

/** Back ends that have the secret key. */
export const backend: readonly Caller[] = ["backend"];

/** Pages of the app's origins. */
export const browser: readonly Caller[] = ["browser"];
