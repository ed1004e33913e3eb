// Whether an app's limits leave room for the messages that its fallback or workflow plans.
import type { App } from "../service/app.ts";
import { appPolicy, limitRules } from "../service/app-limits.ts";

/** Why a planned message could never be sent, with the options that contradict each other; null: all can. */
export const explainMessagePlan = (app: Pick<App, "workflow" | "fallback" | "limits">): string | null => {
  const plan = app.workflow ? "--workflow" : "--fallback";
  const messages = app.workflow?.length ?? (app.fallback ? 2 : 1);
  const policy = appPolicy(app);
  const tooLow = (["sendsPerVerification", "sendsPerPhoneDay"] as const).find(
    (name) => policy[name] < messages,
  );
  return tooLow === undefined
    ? null
    : `${plan} plans ${messages} messages, but --${limitRules[tooLow].option} ${policy[tooLow]} allows fewer: raise that, or shorten ${plan}`;
};
