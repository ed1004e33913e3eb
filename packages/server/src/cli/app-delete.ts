// `telproof app delete`: says what is lost, asks, and erases an app with everything that was kept for it.
import type { App } from "../service/app.ts";
import type { AppContent } from "../service/app-store.ts";
import type { Store } from "../service/store.ts";
import { findExistingApp } from "./find-app.ts";
import type { Printed } from "./printed.ts";
import { UsageError } from "./usage.ts";

/** Asks the person at the terminal; undefined where there is none. */
export type Confirm = (question: string) => Promise<boolean>;

/** Whether the operator agrees: already said with `--yes`, or asked now. */
export interface Agreement {
  readonly yes: boolean;
  readonly confirm: Confirm | undefined;
}

/** Erases an app. Throws a `UsageError`, and erases nothing, unless the operator agrees. */
export const deleteApp = async (
  store: Store,
  appKey: string | undefined,
  { yes, confirm }: Agreement,
): Promise<Printed> => {
  const app = await findExistingApp(store, appKey);
  const content = await store.appContent(app.appKey);
  const warning = describeLoss(app, content);
  if (!yes && confirm === undefined)
    throw new UsageError(`${warning}\nNothing was deleted. Add --yes to delete it.`);
  if (!yes && !(await confirm?.(`${warning}\nDelete it?`))) throw new UsageError("Nothing was deleted.");
  await store.deleteApp(app.appKey);
  const { verifications, running, numbers } = content;
  return {
    text: `${app.name} (${app.appKey}) was deleted.`,
    json: { app_key: app.appKey, name: app.name, verifications, running, numbers },
  };
};

const describeLoss = ({ name, appKey }: App, { verifications, running, numbers }: AppContent): string =>
  [
    `This deletes ${name} (${appKey}) for good, with`,
    "  - its keys and settings: pages and back ends that use them stop working at once",
    `  - ${count(verifications, "verification")}, ${running} of them running: codes that were sent no longer work`,
    `  - what is known of ${count(numbers, "number")}, its statistics, inbox, and webhook requests that are still to be sent`,
    "Only a backup brings that back.",
  ].join("\n");

const count = (many: number, noun: string): string => `${many} ${noun}${many === 1 ? "" : "s"}`;
