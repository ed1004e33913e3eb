// The providers that can be configured: their options, checked, and how each is made. A new provider is one line here.
import { z } from "zod";
import { genericOptions } from "./generic/generic-options.ts";
import { createGenericProvider } from "./generic/generic-provider.ts";
import type { Plugged } from "./message-router.ts";
import { metaOptions } from "./meta/meta-options.ts";
import { createMetaProvider } from "./meta/meta-provider.ts";
import type { Provider, ProviderContext, Receipt } from "./provider.ts";
import { smppOptions } from "./smpp/smpp-options.ts";
import { createSmppProvider } from "./smpp/smpp-provider.ts";
import { twilioOptions, twilioVariables } from "./twilio/twilio-options.ts";
import { createTwilioProvider } from "./twilio/twilio-provider.ts";
import { vonageOptions, vonageVariables } from "./vonage/vonage-options.ts";
import { createVonageProvider } from "./vonage/vonage-provider.ts";

/** What providers are made with. */
export interface SourceContext {
  readonly fetch: typeof fetch;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** URL under which vendors reach this server. */
  readonly publicUrl: string;
  readonly onReceipt: (provider: string, receipt: Receipt) => Promise<void>;
}

/** Makes the providers of live apps, the preferred first. */
export type ProviderSource = (context: SourceContext) => readonly Plugged[];

/** What was configured: checked, but nothing of it is open yet. */
export interface Configured {
  readonly names: readonly string[];
  readonly open: ProviderSource;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** How a kind of provider is made of its options. */
interface Kind {
  readonly options: z.ZodObject;
  make(options: unknown): (context: ProviderContext) => Provider;
  /** Environment variables that together make a provider, by the option that each one sets. */
  readonly variables?: Readonly<Record<string, string>> | undefined;
}

const kind = <S extends z.ZodObject>(
  options: S,
  create: (options: z.output<S>, context: ProviderContext) => Provider,
  variables?: Kind["variables"],
): Kind => ({
  options,
  variables,
  make: (given) => {
    const checked = options.parse(given);
    return (context) => create(checked, context);
  },
});

/** Every kind there is, the word in `kind` first. */
const kinds: Readonly<Record<string, Kind>> = {
  twilio: kind(twilioOptions, createTwilioProvider, twilioVariables),
  vonage: kind(vonageOptions, createVonageProvider, vonageVariables),
  meta: kind(metaOptions, createMetaProvider),
  smpp: kind(smppOptions, createSmppProvider),
  http: kind(genericOptions, createGenericProvider),
};

/**
 * The options of each kind.
 * @public For the documentation.
 */
export const kindOptions: Readonly<Record<string, z.ZodObject>> = Object.fromEntries(
  Object.entries(kinds).map(([name, { options }]) => [name, options]),
);

/** When to use a provider: options that every kind has. */
export const usage = z.object({
  kind: z.string(`one of ${Object.keys(kinds).join(", ")}`).meta({ description: "The kind of provider." }),
  name: z
    .string()
    .regex(/^[a-z0-9-]{1,32}$/)
    .optional()
    .meta({ description: "Name in logs and in the callback URL. Default: the kind." }),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .default([])
    .meta({ description: "Countries to use it for, ISO 3166-1 alpha-2. Default: all." }),
  rate: z.number().positive().optional().meta({ description: "Messages per second. Default: no limit." }),
  timeout: z
    .int()
    .min(100)
    .max(9000)
    .default(4000)
    .meta({ description: "Milliseconds to wait for an answer." }),
});

/** A provider for everywhere, at any rate. */
export const plugProvider = (provider: Provider): Plugged => ({
  provider,
  countries: [],
  rate: null,
  timeout: 4000,
});

/** The variables that are enough for a provider, in words. */
export const describeVariables = (): string =>
  Object.values(kinds)
    .flatMap(({ variables }) => (variables ? [Object.values(variables).join(", ")] : []))
    .join("; or ");

/** The providers whose variables are all set, for an operator who has no list of providers. */
export const providersFromVariables = (environment: Environment): Configured =>
  providersFrom(
    Object.entries(kinds).flatMap(([name, { variables }]) => {
      const filled = Object.entries(variables ?? {}).map(([option, variable]) => [
        option,
        environment[variable],
      ]);
      if (filled.length === 0 || filled.some(([, value]) => value === undefined)) return [];
      checkVariables(name, Object.fromEntries(filled));
      return [{ kind: name, ...Object.fromEntries(filled) }];
    }),
    environment,
  );

/** Throws an error that names the variable at fault, never its value. */
const checkVariables = (name: string, options: unknown): void => {
  const { options: schema, variables = {} } = kinds[name] ?? {};
  for (const { path, message } of schema?.safeParse(options).error?.issues ?? []) {
    const variable = variables[String(path[0])];
    if (variable !== undefined) throw new Error(`${variable}: ${message}`);
  }
};

/** Reads a list of providers. Throws an error that names the option at fault, never its value. */
export const providersFrom = (list: unknown, environment: Environment): Configured => {
  if (!Array.isArray(list)) throw new Error('a list of providers, such as [{"kind": "twilio", …}]');
  const makers = list.map((it: unknown, index) => {
    try {
      return maker(filledIn(it, environment));
    } catch (fault) {
      throw new Error(`[${index}]${describeFault(fault)}`);
    }
  });
  const names = makers.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two providers are named ${twice}: give one a name`);
  return { names, open: (context) => makers.map(({ make }) => make(context)) };
};

const describeFault = (fault: unknown): string => {
  if (!(fault instanceof z.ZodError)) return ` ${fault instanceof Error ? fault.message : String(fault)}`;
  const [issue] = fault.issues;
  return `.${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`;
};

const maker = (it: Readonly<Record<string, unknown>>) => {
  const { kind: kindName, name = kindName, countries, rate = null, timeout } = usage.parse(it);
  const found = kinds[kindName];
  if (!found) throw new Error(`kind: one of ${Object.keys(kinds).join(", ")}`);
  const known = new Set([...Object.keys(found.options.shape), ...Object.keys(usage.shape)]);
  const unknown = Object.keys(it).find((option) => !known.has(option));
  if (unknown !== undefined) throw new Error(`${unknown}: there is no such option`);
  const make = found.make({ ...it, name });
  return {
    name,
    make: ({ fetch, now, publicUrl, onReceipt }: SourceContext): Plugged => {
      const callbackUrl = `${publicUrl}/receipts/${name}`;
      const report = (receipt: Receipt) => onReceipt(name, receipt);
      const provider = make({ fetch, now, callbackUrl, onReceipt: report });
      return { provider: { ...provider, name }, countries, rate, timeout };
    },
  };
};

/** `${NAME}` in any text stands for an environment variable, so that a file of providers need hold no secret. */
const filledIn = (it: unknown, environment: Environment): Readonly<Record<string, unknown>> => {
  if (typeof it !== "object" || it === null || Array.isArray(it)) throw new Error("an object with a kind");
  return fill(it, environment) as Readonly<Record<string, unknown>>;
};

const fill = (it: unknown, environment: Environment): unknown => {
  if (typeof it === "string")
    return it.replace(/\$\{([A-Z0-9_]+)\}/g, (_whole, name: string) => {
      const value = environment[name];
      if (value === undefined) throw new Error(`the variable ${name} is not set`);
      return value;
    });
  if (Array.isArray(it)) return it.map((part) => fill(part, environment));
  if (typeof it !== "object" || it === null) return it;
  return Object.fromEntries(Object.entries(it).map(([name, part]) => [name, fill(part, environment)]));
};
