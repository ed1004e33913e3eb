// Port to a store: block and allow rules of the operator.
import type { AccessRule, PhoneRules } from "../core/access-rules.ts";

/** Keeps block and allow rules. All moments are Unix milliseconds. */
export interface AccessRuleStore {
  /** Every block and allow rule, the oldest first. Another process's changes may show up to 100 ms later. */
  accessRules(): Promise<readonly AccessRule[]>;
  /** The rules about numbers, prepared for look-ups; as old as `accessRules`. */
  phoneRules(): Promise<PhoneRules>;
  /** Replaces the rule for the same value. */
  saveAccessRule(rule: AccessRule): Promise<void>;
  /** Returns whether there was one. */
  removeAccessRule(value: string): Promise<boolean>;
}
