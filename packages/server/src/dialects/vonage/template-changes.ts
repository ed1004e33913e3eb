// Changes an app's templates.
import type { Ports } from "../../service/ports.ts";
import type { Problem } from "./errors.ts";
import { changeVonageSettings, readVonageSettings } from "./settings.ts";
import type { TemplateSet } from "./template-set.ts";

/** What a change makes of the templates, and its own value; or why it cannot be made. */
export type Change<T> =
  | { readonly templates: readonly TemplateSet[]; readonly value: T }
  | { readonly problem: Problem };

/** What became of a change. */
export type Changed<T> = { readonly value: T } | { readonly problem: Problem };

/** Changes an app's templates and nothing else of it, isolated from every other change of the app. */
export const changeTemplates = async <T>(
  { store }: Pick<Ports, "store">,
  appKey: string,
  decide: (templates: readonly TemplateSet[]) => Change<T>,
): Promise<Changed<T>> => {
  const changed = await store.updateApp<Changed<T>>(appKey, (app) => {
    const settings = readVonageSettings(app);
    const change = decide(settings.templates);
    if ("problem" in change) return { app, value: change };
    const { templates, value } = change;
    return { app: { ...app, ...changeVonageSettings(app, { ...settings, templates }) }, value: { value } };
  });
  if (!changed) throw new Error("The app was deleted while its templates were changed.");
  return changed;
};
