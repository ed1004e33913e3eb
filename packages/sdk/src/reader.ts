// From the wire's words to the SDK's: names become camelCase, by type and at run time alike, so that a field renamed
// in the contract is a compile error here. An answer that lacks what the contract promises is refused.
import type { Channel, ChannelOffer } from "./answers.ts";

type Camel<Name> = Name extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;

/** Fields that say nothing which the value does not say otherwise. */
type Left = "status" | "geolocation" | "retry_at";

/** Fields that the SDK calls otherwise. */
const renamed = { service: "channel", attempt: "messagesSent", next: "nextStep" } as const;
type Renamed = typeof renamed;

type Rename<Name> = Name extends keyof Renamed ? Renamed[Name] : Camel<Name>;

type ReadValue<Name, Value> = Name extends "service"
  ? Channel
  : Name extends "channels"
    ? readonly ChannelOffer[]
    : Name extends "next"
      ? { readonly channel: Channel; readonly in: number } | null
      : Exclude<Value, undefined>;

/** An answer in the SDK's words. */
export type Read<Wire> = {
  readonly [Name in keyof Wire as Rename<Exclude<Name, Left>>]: ReadValue<Name, Wire[Name]>;
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
      read[rename(name)] = readValue(name, value);
    }
    return read as Read<Wire>;
  };

const rename = (name: string) =>
  renamed[name as keyof Renamed] ?? name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** Channels are in capitals on the wire. One that is newer than this SDK is passed on by its name. */
const readValue = (name: string, value: unknown): unknown => {
  if (name === "service") return String(value).toLowerCase();
  if (name === "channels") return (value as readonly WireOffer[]).map(readOffer);
  return name === "next" && value ? readOffer(value as WireOffer) : value;
};

interface WireOffer {
  readonly service: string;
}

const readOffer = ({ service, ...offer }: WireOffer) => ({ channel: service.toLowerCase(), ...offer });
