// One build of the widget: its files, the name of the build, and the hashes by which a page makes sure of them.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The major version, in the widget's paths. It is that of the server's API. */
export const widgetMajor = "v1";

/** A build. */
export interface WidgetBuild {
  /** Twelve hexadecimal digits that differ when any script differs. */
  readonly id: string;
  /** `sha384-…` of each script, by its path in the folder. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** Reads a build's folder, which may be missing. */
export const readWidgetBuild = (folder: string): WidgetBuild => {
  const integrity = Object.fromEntries(
    listScripts(folder).map((name) => [name, integrityOf(readFileSync(join(folder, name)))]),
  );
  return { id: createHash("sha256").update(JSON.stringify(integrity)).digest("hex").slice(0, 12), integrity };
};

const listScripts = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .map((name) => name.replaceAll("\\", "/"))
        .filter((name) => name.endsWith(".js"))
        .sort()
    : [];

const integrityOf = (content: Buffer): string =>
  `sha384-${createHash("sha384").update(content).digest("base64")}`;

/** Where a server at `baseUrl` has a build, for as long as it keeps it. */
export const buildAddress = (baseUrl: string, { id }: Pick<WidgetBuild, "id">): string =>
  `${baseUrl}/widget/${widgetMajor}/${id}`;
