// Changes an app's templates, one change after another: an app is one record, so two at once would lose one.
// Other processes' changes at the very same moment are not guarded against.
import type { Ports } from "../../service/ports.ts";
import type { Problem } from "./errors.ts";
import { changeVonageSettings, readVonageSettings } from "./settings.ts";
import type { TemplateSet } from "./template-set.ts";

/** What a change makes of the templates, and its own value; or why it cannot be made. */
export type Change<T> =
  | { readonly templates: readonly TemplateSet[]; readonly value: T }
  | { readonly problem: Problem };

/** Makes changes. */
export interface TemplateChanges {
  change<T>(
    appKey: string,
    decide: (templates: readonly TemplateSet[]) => Change<T>,
  ): Promise<{ readonly value: T } | { readonly problem: Problem }>;
}

/** Changes of the templates in the store. */
export const createTemplateChanges = ({ store }: Pick<Ports, "store">): TemplateChanges => {
  let last: Promise<unknown> = Promise.resolve();
  const make = async <T>(appKey: string, decide: (templates: readonly TemplateSet[]) => Change<T>) => {
    const app = await store.app(appKey);
    if (!app) throw new Error("an app vanished while it was asked for");
    const settings = readVonageSettings(app);
    const change = decide(settings.templates);
    if ("problem" in change) return change;
    const { templates } = change;
    await store.saveApp({ ...app, ...changeVonageSettings(app, { ...settings, templates }) });
    return { value: change.value };
  };
  return {
    change: (appKey, decide) => {
      const turn = last.then(() => make(appKey, decide));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
};
