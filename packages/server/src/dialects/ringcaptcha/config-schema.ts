// What the direct API tells a page before anybody has typed anything.
import { z } from "zod";
import { channels, success } from "./direct-fields.ts";

export const configAnswer = z
  .object({
    ...success,
    app_key: z.string().meta({ description: "The app that was asked for." }),
    name: z.string().meta({ description: "The app's name, as messages show it." }),
    test: z.boolean().meta({ description: "A test app: messages go to its inbox, never to a phone." }),
    channels,
    countries: z
      .array(z.string())
      .meta({ description: "Countries allowed, ISO 3166-1 alpha-2. Empty: all." }),
    preferred: z.array(z.string()).meta({ description: "Countries to list first." }),
    country: z
      .object({
        code: z.string().nullable(),
        confidence: z.enum(["high", "low", "none"]),
      })
      .meta({
        description:
          "Where the visitor likely is: `high` from the network, `low` from the browser's language.",
      }),
    metadata: z
      .record(z.string(), z.unknown())
      .meta({ description: "libphonenumber metadata of the likely and preferred countries." }),
    names: z.record(z.string(), z.string()).meta({
      description:
        "Country names in `locale`: of likely countries, or of all if browsers are known to lack them.",
    }),
    code_length: z.int().positive().meta({ description: "Digits in a code." }),
    host: z
      .string()
      .nullable()
      .meta({ description: "Host in the `@host #code` line of messages, for WebOTP." }),
    locale: z.string().meta({ description: "BCP 47 language that was asked for, or the browser's." }),
  })
  .meta({ id: "ConfigAnswer" });

export type ConfigAnswer = z.infer<typeof configAnswer>;
