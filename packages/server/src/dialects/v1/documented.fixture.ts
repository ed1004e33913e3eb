// What the OpenAPI document says that an operation may be refused with.
import { readFileSync } from "node:fs";

interface DocumentedResponse {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly examples?: Readonly<Record<string, unknown>> }>>;
}

interface DocumentedOperation {
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}

const { paths } = JSON.parse(readFileSync(new URL("../../../openapi.json", import.meta.url), "utf8")) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
};

/** The codes of problems that an operation has under an HTTP status. `path` is a request's, without `/v1/`. */
export const documentedCodes = (method: string, path: string, status: number): readonly string[] => {
  const template = `/v1/${path.replace(/^verifications\/[^/]+/, "verifications/{id}")}`;
  const response = paths[template]?.[method.toLowerCase()]?.responses[status];
  if (!response) return [];
  const named = response.$ref?.split("/").at(-1);
  return named === undefined
    ? Object.keys(response.content?.["application/problem+json"]?.examples ?? {})
    : [named];
};
