// How every engine keeps a verification: columns for what is searched for, a plan that is written again only when it changed, and
// the progress that each command rewrites.
import type { Identity, Verification } from "../core/verification/verification.ts";

/** A row as it is read. */
export interface VerificationRow {
  readonly id: string;
  readonly appKey: string;
  readonly phone: string;
  readonly country: string;
  readonly state: Verification["state"];
  readonly createdAt: number;
  readonly reference: string | null;
  readonly plan: string;
  readonly progress: string;
}

/** A verification as it was before it was split. */
export const readVerification = ({ plan, progress, ...row }: VerificationRow): Verification =>
  ({ ...row, ...JSON.parse(plan), ...JSON.parse(progress) }) as Verification;

/** Whether nothing changed but progress. Commands pass on the objects that they were given, so comparing them is enough. */
export const hasSamePlan = (before: Verification, after: Verification): boolean =>
  identityFields.every((field) => before[field] === after[field]);

const identityFields = Object.keys({
  id: true,
  appKey: true,
  phone: true,
  phoneType: true,
  callingCode: true,
  country: true,
  origin: true,
  locale: true,
  message: true,
  reference: true,
  createdAt: true,
  policy: true,
  workflow: true,
  scenario: true,
  callbacks: true,
  action: true,
  hidesPhone: true,
} satisfies Readonly<Record<keyof Identity, true>>) as readonly (keyof Identity)[];

type FieldWithColumn = "id" | "appKey" | "phone" | "country" | "createdAt" | "reference";

/** The plan's fields that have no column, every one: a new field does not compile until it is here. */
type StoredPlan = {
  readonly [Name in Exclude<keyof Required<Identity>, FieldWithColumn>]: Identity[Name];
};

/** What a row keeps as JSON: the plan without what has a column, and the rest. */
export const splitVerification = (it: Verification) => {
  const { id, appKey, phone, country, state, createdAt, reference, ...rest } = it;
  const {
    phoneType,
    callingCode,
    origin,
    locale,
    message,
    policy,
    workflow,
    scenario,
    callbacks,
    action,
    hidesPhone,
    ...progress
  } = rest;
  const plan: StoredPlan = {
    phoneType,
    callingCode,
    origin,
    locale,
    message,
    policy,
    workflow,
    scenario,
    callbacks,
    action,
    hidesPhone,
  };
  return { plan, progress };
};

/** When its end was or will be, by which it is purged; null while it runs. */
export const endedAt = (it: Verification): number | null => {
  switch (it.state) {
    case "pending":
      return null;
    case "verified":
      return it.expiresAt;
    case "failed":
    case "expired":
    case "canceled":
      return it.endedAt;
  }
};
