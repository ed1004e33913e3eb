// Where a dialect or a provider of the server may be named outside its folder, and why.

/** Folders whose names are ordinary words: their imports are checked, the words are not. */
export const ordinaryWords: ReadonlySet<string> = new Set([
  "v1",
  "console",
  "generic",
  "meta",
  "sqlite",
  "postgres",
]);

/** A place outside a plug-in's folder that may name it. */
export interface Permission {
  /** Folder of the plug-in. */
  readonly name: string;
  /** Beginning of the path, below `packages/`. */
  readonly path: string;
  readonly reason: string;
}

const permit = (name: string, reason: string, paths: readonly string[]): readonly Permission[] =>
  paths.map((path) => ({ name, path, reason }));

/** Every place. One that is no longer needed fails the test. */
export const permissions: readonly Permission[] = [
  ...permit(
    "v1",
    "The server's own API, which every server has: its schema is the source of the OpenAPI document.",
    ["server/src/compose.ts", "server/src/openapi/", "guide/src/error-tables.ts"],
  ),
  ...permit("console", "The inbox of test apps, which every server has.", ["server/src/compose.ts"]),
  ...permit("vonage", "Vonage's first API.", ["server/src/dialects/nexmo/"]),
  ...permit("vonage", "A migration reads what earlier versions stored.", [
    "server/src/storage/sqlite/migrations.ts",
  ]),
  ...permit("nexmo", "Vonage's address is still api.nexmo.com.", ["server/src/channels/vonage/"]),
  ...permit("nexmo", "KookooVerify answers with Nexmo's status numbers.", ["server/src/dialects/kookoo/"]),
  ...permit("twilio", "The example of a provider's name.", [
    "server/src/openapi/example-values.ts",
    "sdk/src/v1.ts",
    "server/src/channels/registry.ts",
  ]),
  ...permit("ringcaptcha", "The widget has a folder for pages with RingCaptcha's widget.", [
    "widget/src/ringcaptcha/",
  ]),
];
