// `telproof snippet`: the HTML that puts an app's widget into a page, with hashes of every script if they are asked for.
import type { Config } from "../config.ts";
import { describeMajorScript, describePinnedScripts } from "../http/widget-scripts.ts";
import { findExistingApp } from "./find-app.ts";
import { installedFolder } from "./installed-files.ts";
import { withStore } from "./open-store.ts";
import type { Printed } from "./printed.ts";

/** Runs `snippet APP_KEY [--integrity]`. */
export const printSnippet = async (
  config: Config,
  appKey: string | undefined,
  { integrity = false }: { readonly integrity?: boolean | undefined },
): Promise<Printed> => {
  const app = await withStore(config, (store) => findExistingApp(store, appKey));
  const baseUrl = config.publicUrl ?? `http://localhost:${config.port}`;
  const scripts = integrity
    ? describePinnedScripts(baseUrl, installedFolder("widget"))
    : describeMajorScript(baseUrl);
  const element = `<tel-proof app-key="${app.appKey}" name="phone_proof" required></tel-proof>`;
  return { text: `${scripts.html}\n\n${element}`, json: { ...scripts, element } };
};
