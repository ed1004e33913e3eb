// An operation as a curl command that runs as it stands, once its variables are set. Knows no HTML.
import { form, type Method, type Operation } from "../contract.ts";

/** Values that a reader brings rather than copies. */
const variables: Readonly<Record<string, string>> = {
  app_key: "$APP_KEY",
  secret_key: "$SECRET_KEY",
  token: "$TOKEN",
  proof: "$PROOF",
};

/** The command; one option a line. */
export const curlCommand = (
  operation: Operation,
  { path, method }: { readonly path: string; readonly method: Method },
): string => {
  const sent = method === "get" ? query(operation) : body(operation);
  return [
    `curl${method === "get" && sent.length > 0 ? " -G" : ""} "$BASE${fillPath(path, operation)}"`,
    ...credentials(operation, sent),
    ...sent.map(([name, value]) => `--data-urlencode "${name}=${variables[name] ?? quoteText(value)}"`),
  ].join(" \\\n  ");
};

type Pair = readonly [name: string, value: unknown];

const body = ({ requestBody }: Operation): readonly Pair[] =>
  Object.entries(requestBody?.content[form].example ?? {});

const query = ({ parameters }: Operation): readonly Pair[] =>
  parameters.flatMap((it) => (it.in === "query" && it.example !== undefined ? [[it.name, it.example]] : []));

const fillPath = (path: string, { parameters }: Operation): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const example = parameters.find((it) => it.name === name)?.example;
    return variables[name] ?? quoteText(example ?? name);
  });

/** A secret key in the body speaks for itself; without one, a bearer token or a page's origin does. */
const credentials = (operation: Operation, sent: readonly Pair[]): readonly string[] => {
  if (operation.security?.some((it) => "secretKey" in it)) return ['-H "Authorization: Bearer $SECRET_KEY"'];
  const known = operation.requestBody === undefined || sent.some(([name]) => name === "secret_key");
  return known ? [] : ['-H "Origin: $ORIGIN"'];
};

const quoteText = (value: unknown): string => String(value).replace(/[\\"$`]/g, "\\$&");
