// The operator's rules about visitors' addresses: a blocked one may ask for nothing, an allowed one is not limited.
import { type AccessEffect, type AccessRule, isPhoneRule } from "../core/access-rules.ts";
import { type AddressList, addressList } from "./address-list.ts";

interface PreparedRule {
  readonly effect: AccessEffect;
  readonly prefix: number;
  readonly includes: AddressList;
}

/** Decides by the most specific rule; null for an address without one. */
export type AddressRules = (address: string) => AccessEffect | null;

/** Prepares the rules about addresses; the others are left out. */
export const prepareAddressRules = (rules: readonly AccessRule[]): AddressRules => {
  const prepared = rules
    .filter((rule) => !isPhoneRule(rule))
    .map(prepareRule)
    .toSorted((a, b) => b.prefix - a.prefix);
  return (address) => prepared.find(({ includes }) => includes(address))?.effect ?? null;
};

const prepareRule = ({ effect, value }: AccessRule): PreparedRule => {
  const [, prefix] = value.split("/");
  return { effect, prefix: prefix === undefined ? 128 : Number(prefix), includes: addressList(value) };
};
