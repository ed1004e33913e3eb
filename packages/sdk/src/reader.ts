// From the wire's words to the SDK's: names become camelCase, by type and at run time alike, so that a field renamed
// in the contract is a compile error here. An answer that lacks what the contract promises is refused.
import type { Service } from "./answers.ts";

type Camel<Name> = Name extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;

/** Fields that say nothing which the value does not say otherwise. */
type Left = "status" | "geolocation" | "retry_at";

/** An answer in the SDK's words. */
export type Read<Wire> = {
  readonly [Name in keyof Wire as Camel<Exclude<Name, Left>>]: Name extends "service"
    ? Service
    : Exclude<Wire[Name], undefined>;
};

type Blank<Value> = undefined extends Value
  ? null
  : null extends Value
    ? null
    : Value extends string
      ? ""
      : Value extends number
        ? 0
        : Value extends boolean
          ? false
          : object;

/** A blank answer: each of its fields, empty, and `null` where an answer may do without. */
export type Form<Wire> = { readonly [Name in Exclude<keyof Wire, Left>]-?: Blank<Wire[Name]> };

/**
 * Makes the reader of one kind of answer. It throws at anything that is not filled in as the form asks, and leaves out
 * what the answer leaves out.
 */
export const reader =
  <Wire>(form: Form<Wire>) =>
  (answer: Wire): Read<Wire> => {
    const read: Record<string, unknown> = {};
    for (const [name, empty] of Object.entries<unknown>(form)) {
      const value: unknown = answer[name as keyof Wire];
      if (empty !== null && (value === null || typeof value !== typeof empty)) throw new TypeError(name);
      if (value === undefined) continue;
      // Channels are in capitals on the wire. One that is newer than this SDK is passed on by its name.
      read[camel(name)] = name === "service" ? String(value).toLowerCase() : value;
    }
    return read as Read<Wire>;
  };

const camel = (name: string) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
