// What an app keeps for this API: the application that clients sign their tokens for, and its own texts.
import { z } from "zod";
import { readSettings, type SettingsReader } from "../../http/dialect-settings.ts";
import type { App } from "../../service/app.ts";
import type { TemplateSet } from "./template-set.ts";

/** The application that v2 clients sign their tokens for. */
export interface Application {
  readonly applicationId: string;
  /** RSA, in PEM. */
  readonly publicKey: string;
  /** Where callbacks go; null: none are sent. */
  readonly callbackUrl: string | null;
}

/** An app's settings for this API. */
export interface VonageSettings {
  readonly application: Application | null;
  /** In the order in which they were made. */
  readonly templates: readonly TemplateSet[];
}

const fragment = z.object({
  id: z.string(),
  channel: z.enum(["sms", "voice"]),
  locale: z.string(),
  text: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
});

const schema: z.ZodType<VonageSettings> = z.object({
  application: z
    .object({ applicationId: z.string(), publicKey: z.string(), callbackUrl: z.string().nullable() })
    .nullable()
    .default(null),
  templates: z
    .array(
      z.object({ id: z.string(), name: z.string(), isDefault: z.boolean(), fragments: z.array(fragment) }),
    )
    .default([]),
});

/** Names and reads the settings among those of all dialects. */
export const settingsReader: SettingsReader<VonageSettings> = { name: "vonage", schema };

/** The app's settings for this API. */
export const readVonageSettings = (app: Pick<App, "dialects">): VonageSettings =>
  readSettings(settingsReader, app);

/** The app with other settings for this API. */
export const changeVonageSettings = (
  { dialects }: Pick<App, "dialects">,
  settings: VonageSettings,
): Pick<App, "dialects"> => ({ dialects: { ...dialects, [settingsReader.name]: settings } });
