// Port to a store: block and allow rules of the operator.
import type { AccessRule, PhoneRules } from "../core/access-rules.ts";

/** Keeps block and allow rules. All moments are Unix milliseconds. */
export interface AccessRuleStore {
  /** Every block and allow rule, the oldest first; the same list until a rule changes, in whichever process. */
  accessRules(): Promise<readonly AccessRule[]>;
  /** The rules about numbers, whichever process made them; those of another one a few milliseconds later. */
  phoneRules(): Promise<PhoneRules>;
  /** Replaces the rule for the same value. */
  saveAccessRule(rule: AccessRule): Promise<void>;
  /** Returns whether there was one. */
  removeAccessRule(value: string): Promise<boolean>;
}
