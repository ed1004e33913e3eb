// Phone numbers and senders as SMPP addresses: the type of number and the numbering plan go with the digits
// (SMPP 3.4, 5.2.5 and 5.2.6).

/** An address. */
export interface Address {
  readonly ton: number;
  readonly npi: number;
  readonly digits: string;
}

/** Where an SMSC wants another type of number or numbering plan than the usual ones. */
export interface AddressRule {
  readonly ton?: number | undefined;
  readonly npi?: number | undefined;
}

const international = { ton: 1, npi: 1 };
const networkSpecific = { ton: 3, npi: 0 };
const alphanumeric = { ton: 5, npi: 0 };

/** Digits that are too few to be an international number: a short code. */
const shortCode = /^\d{1,6}$/;
const number = /^\+?(\d{7,15})$/;
const name = /^[\x20-\x7e]{1,11}$/;

/** Where to: E.164, without the `+`. */
export const destinationAddress = (phone: string, rule: AddressRule): Address =>
  applyRule({ ...international, digits: phone.replace(/^\+/, "") }, rule);

/** Who from: a number, a short code or a name of at most 11 characters; undefined if it is none of them. */
export const senderAddress = (sender: string, rule: AddressRule): Address | undefined => {
  const [, digits] = number.exec(sender) ?? [];
  if (digits !== undefined) return applyRule({ ...international, digits }, rule);
  if (shortCode.test(sender)) return applyRule({ ...networkSpecific, digits: sender }, rule);
  // The rule is for numbers: a name that claimed to be one would be refused.
  return name.test(sender) ? { ...alphanumeric, digits: sender } : undefined;
};

/** Whether SMPP can express a sender: a number, a short code or a name of at most 11 characters. */
export const isSender = (sender: string): boolean => senderAddress(sender, {}) !== undefined;

const applyRule = ({ ton, npi, digits }: Address, rule: AddressRule): Address => ({
  ton: rule.ton ?? ton,
  npi: rule.npi ?? npi,
  digits,
});
