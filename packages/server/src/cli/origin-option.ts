// `--origin` and `--add-origin`: the pages that may use an app's key.
import { formatOrigin, type Origin, parseOrigin } from "../service/origin.ts";
import { UsageError } from "./usage.ts";

/** What the options say. */
export interface OriginOptions {
  /** All of the app's origins from now on. */
  readonly origin?: readonly string[] | undefined;
  /** Origins besides those that the app has. */
  readonly "add-origin"?: readonly string[] | undefined;
  /** Origins that the app has no longer. */
  readonly "remove-origin"?: readonly string[] | undefined;
}

/** The app's origins as the options have them, each as browsers write it, none twice. */
export const originsOf = (options: OriginOptions, before: readonly string[]): readonly string[] => {
  const named = options.origin?.map((it) => readOrigin("--origin", it)) ?? before;
  const added = options["add-origin"]?.map((it) => readOrigin("--add-origin", it)) ?? [];
  const removed = options["remove-origin"]?.map((it) => readOrigin("--remove-origin", it)) ?? [];
  const unknown = removed.find((it) => !named.includes(it));
  if (unknown !== undefined) throw new UsageError(`--remove-origin ${unknown}: the app has no such origin`);
  const both = removed.find((it) => added.includes(it));
  if (both !== undefined) throw new UsageError(`--remove-origin ${both}: --add-origin adds the same one`);
  return [...new Set([...named, ...added])].filter((it) => !removed.includes(it));
};

/** Which pages lost the app by `--origin` or `--remove-origin`, unless they were named; undefined when there is nothing to say. */
export const explainLostOrigins = (
  options: OriginOptions,
  before: readonly string[],
  after: readonly string[],
): string | undefined => {
  const lost = before.filter((it) => !after.includes(it));
  if (lost.length === 0) return undefined;
  if (options.origin)
    return `--origin replaced the origins: pages of ${lost.join(", ")} can no longer use this app. To keep them and allow more, use --add-origin.`;
  return after.length === 0 ? noOriginsLeft : undefined;
};

const noOriginsLeft =
  "The app has no origins any more: only pages on localhost can use it. To allow one, use --add-origin.";

const readOrigin = (option: string, text: string): string => {
  const origin = parseOrigin(text);
  if (!origin) throw new UsageError(`${option} ${text}: ${whyNot(text)}`);
  if (origin.anySubdomain && origin.scheme !== "https")
    throw new UsageError(`${option} ${text}: only https may stand for all subdomains`);
  return formatOrigin(origin);
};

const example = "an origin such as https://shop.example or https://*.shop.example";

const whyNot = (text: string): string => {
  const url = URL.parse(text);
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  if (text.includes("*")) return `${example}; the * stands for whole subdomains at the beginning`;
  if (isWeb && url.username === "") return `${example}; without the path, ${url.origin}`;
  return url === null && URL.canParse(`https://${text}`) ? `${example}; the scheme is missing` : example;
};

/** Throws for an origin such as `https://*.com` or `https://*.github.io`, below which anyone can have a page. */
export const refusePublicSuffixes = async (origins: readonly string[]): Promise<void> => {
  const wildcards = origins.flatMap((text) => {
    const origin = parseOrigin(text);
    return origin?.anySubdomain ? [{ ...origin, text }] : [];
  });
  // Loaded only here: the list is large, and a server that starts does not need it.
  const { getPublicSuffix } = wildcards.length > 0 ? await import("tldts") : { getPublicSuffix: () => null };
  const wrong = wildcards.find(({ host }) =>
    isPublic(host, getPublicSuffix(host, { allowPrivateDomains: true })),
  );
  if (wrong)
    throw new UsageError(
      `${wrong.text} cannot be an origin: anyone can have a page below ${wrong.host}, so it would open the app to everyone`,
    );
};

const isPublic = (host: Origin["host"], suffix: string | null): boolean => suffix === null || suffix === host;
