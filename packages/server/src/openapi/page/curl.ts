// An operation as a curl command that runs as it stands, once its variables are set. Knows no HTML.
import { form, type Method, type Operation } from "../contract.ts";

/** Values that a reader brings rather than copies. */
const variables: Readonly<Record<string, string>> = {
  id: "$ID",
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
  const sent = method === "post" ? body(operation) : query(operation);
  return [
    `curl${methodOption(method, sent)} "$BASE${fillPath(path, operation)}"`,
    ...credentials(operation),
    ...sent.map(([name, value]) => `--data-urlencode "${name}=${variables[name] ?? quoteText(value)}"`),
  ].join(" \\\n  ");
};

type Pair = readonly [name: string, value: unknown];

/** curl posts when it has data and gets when it has none. */
const methodOption = (method: Method, sent: readonly Pair[]): string => {
  if (method === "post") return sent.length > 0 ? "" : " -X POST";
  return (method === "delete" ? " -X DELETE" : "") + (sent.length > 0 ? " -G" : "");
};

const body = ({ requestBody }: Operation): readonly Pair[] =>
  Object.entries(requestBody?.content[form].example ?? {});

const query = ({ parameters }: Operation): readonly Pair[] =>
  parameters.flatMap((it) => (it.in === "query" && it.example !== undefined ? [[it.name, it.example]] : []));

const fillPath = (path: string, { parameters }: Operation): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const example = parameters.find((it) => it.name === name)?.example;
    return variables[name] ?? quoteText(example ?? name);
  });

/** The secret key wherever a back end may call; else the page's origin, which goes with the key and token in the body. */
const credentials = ({ security, requestBody }: Operation): readonly string[] => {
  const shown: unknown = requestBody?.content[form].example;
  if (Object.hasOwn(Object(shown), "app_key")) return ['-H "Origin: $ORIGIN"'];
  return security.some((it) => "secretKey" in it) ? ['-H "Authorization: Bearer $SECRET_KEY"'] : [];
};

const quoteText = (value: unknown): string => String(value).replace(/[\\"$`]/g, "\\$&");
