// The HTML that loads the widget into a page.
import { buildAddress, readWidgetBuild, widgetMajor } from "./widget-build.ts";

/** HTML, and what it is made of. */
export interface WidgetScripts {
  readonly html: string;
  /** Address of the entry. */
  readonly src: string;
  /** The entry's hash; null: any build. */
  readonly integrity: string | null;
  /** Hashes of all scripts of the build, as an import map. */
  readonly import_map: { readonly integrity: Readonly<Record<string, string>> } | null;
}

/** The build that the server has, whichever that is. */
export const describeMajorScript = (baseUrl: string): WidgetScripts => {
  const src = `${baseUrl}/widget/${widgetMajor}/telproof.js`;
  return { html: `<script type="module" src="${src}"></script>`, src, integrity: null, import_map: null };
};

/** One build, whose scripts the browser refuses when they are not the ones that were hashed here. */
export const describePinnedScripts = (baseUrl: string, folder: string): WidgetScripts => {
  const build = readWidgetBuild(folder);
  const address = buildAddress(baseUrl, build);
  const src = `${address}/telproof.js`;
  const integrity = build.integrity["telproof.js"] ?? "";
  const hashes = Object.entries(build.integrity).map(([name, hash]) => [`${address}/${name}`, hash]);
  const importMap = { integrity: Object.fromEntries(hashes) };
  return {
    html: `<script type="importmap">\n${JSON.stringify(importMap)}\n</script>
<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`,
    src,
    integrity,
    import_map: importMap,
  };
};
