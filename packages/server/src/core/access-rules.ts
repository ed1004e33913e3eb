// The operator's block and allow lists: whole numbers, prefixes of numbers, and addresses of visitors. Pure look-ups.

/** What a rule does to what it matches. */
export type AccessEffect = "block" | "allow";

/** One rule. The most specific rule decides, so a number can be allowed inside a blocked prefix. */
export interface AccessRule {
  readonly effect: AccessEffect;
  /** `+447400123456`, a prefix such as `+4474*`, or an address or range such as `203.0.113.0/24`. */
  readonly value: string;
  /** Why, in the operator's words; empty for none. */
  readonly note: string;
  /** Unix milliseconds. */
  readonly createdAt: number;
}

/** Rules about numbers, prepared for look-ups that cost the same however many rules there are. */
export interface PhoneRules {
  readonly byValue: ReadonlyMap<string, AccessEffect>;
}

/** Whether a rule is about numbers rather than addresses. */
export const isPhoneRule = ({ value }: Pick<AccessRule, "value">): boolean => value.startsWith("+");

/** Prepares the rules about numbers; the others are left out. */
export const preparePhoneRules = (rules: readonly AccessRule[]): PhoneRules => ({
  byValue: new Map(rules.filter(isPhoneRule).map(({ value, effect }) => [value, effect])),
});

/** Whether the operator blocked this number (E.164): the rule for the number, else for its longest prefix, decides. */
export const isPhoneBlocked = ({ byValue }: PhoneRules, phone: string): boolean => {
  if (byValue.size === 0) return false;
  const whole = byValue.get(phone);
  if (whole !== undefined) return whole === "block";
  for (let length = phone.length; length > 1; length -= 1) {
    const effect = byValue.get(`${phone.slice(0, length)}*`);
    if (effect !== undefined) return effect === "block";
  }
  return false;
};
