// The plan of a verification, for tests: one British mobile number, an SMS and then a call.
import { defaultPolicy } from "../policy.ts";
import { simpleWorkflow } from "../workflow.ts";
import type { Plan } from "./verification.ts";

/** When fixtures' verifications begin, in Unix milliseconds. */
export const fixtureStart = 1_700_000_000_000;

/** A plan with this id; `more` says what is different. */
export const createPlanFixture = (id: string, more: Partial<Plan> = {}): Plan => ({
  id,
  appKey: "app",
  phone: "+447400123456",
  phoneType: "MOBILE",
  callingCode: "44",
  country: "GB",
  origin: null,
  locale: null,
  message: {},
  reference: null,
  createdAt: fixtureStart,
  policy: defaultPolicy,
  workflow: simpleWorkflow("sms", 600, { channel: "voice", after: 120 }),
  givenCode: null,
  scenario: null,
  ...more,
});
