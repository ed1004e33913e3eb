// What `<tel-proof>` takes in the templates of frameworks. Types only.
import type { TelProofAttributes, TelProofProperties } from "../generated/attributes.ts";

interface KeyAttribute {
  /** The app's public key. */
  readonly "app-key": string;
}

type Key =
  | (KeyAttribute & Partial<Pick<TelProofProperties, "appKey">>)
  | (Pick<TelProofProperties, "appKey"> & Partial<KeyAttribute>);

/** Attributes and properties. The app's key is required, under one of its two names. */
export type TelProofProps = Omit<TelProofAttributes, "app-key"> & Omit<TelProofProperties, "appKey"> & Key;
