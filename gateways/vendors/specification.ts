// Reads a vendor's specification and answers what it says of a request's body: which fields it names and which it needs.
// Prism accepts a field that nobody named, so that question is asked here.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The parts of a JSON Schema that name fields. */
export interface Schema {
  readonly $ref?: string;
  readonly properties?: Properties;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
}

type Properties = Readonly<Record<string, Schema>>;

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** An OpenAPI document. */
export interface Specification {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

type Body = Readonly<Record<string, unknown>>;

/** Reads a document of the `specs` folder, YAML or JSON, anew each time. */
export const readSpecification = (file: string): Specification => {
  // Prism's own reader of YAML; there is none in the workspace.
  const { load } = createRequire(import.meta.url)("js-yaml") as { load(text: string): Specification };
  return load(readFileSync(new URL(`specs/${file}`, import.meta.url), "utf8"));
};

/** The document with one empty answer to everything: requests are judged here, and not every vendor's examples of answers are valid. */
export const withoutAnswers = (document: Specification): Specification => {
  const responses = { 200: { description: "The request is valid." } };
  const paths = Object.entries(document.paths).map(([path, { post }]) => [
    path,
    post === undefined ? {} : { post: { ...post, responses } },
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
};

/** The schema of what is posted to a path. Throws when the specification has no such operation. */
export const bodySchema = ({ paths }: Specification, path: string, type: string): Schema => {
  const template = Object.keys(paths).find((it) => pattern(it).test(path));
  const schema = paths[template ?? ""]?.["post"]?.requestBody?.content[type]?.schema;
  if (schema === undefined) throw new Error(`the specification has no POST of ${type} to ${path}`);
  return schema;
};

const pattern = (template: string) => new RegExp(`^${template.replace(/\{[^}]+\}/g, "[^/]+")}$`);

/** Names of fields, such as `template.name`, that a body has and the schema does not. */
export const unnamedFields = (document: Specification, schema: Schema, body: unknown): readonly string[] => {
  const parts = partsOf(document, schema, body);
  if (Array.isArray(body)) {
    const items = { allOf: parts.flatMap((it) => it.items ?? []) };
    return body.flatMap((it: unknown) => unnamedFields(document, items, it));
  }
  const named: readonly Properties[] = parts.flatMap((it) => (it.properties ? [it.properties] : []));
  if (!isObject(body) || named.length === 0) return [];
  return Object.entries(body).flatMap(([name, value]) => {
    const known = named.flatMap((it) => it[name] ?? []);
    if (known.length === 0) return [name];
    return unnamedFields(document, { allOf: known }, value).map((inner) => `${name}.${inner}`);
  });
};

/** Names of the fields of a body that it could not do without. */
export const neededFields = (document: Specification, schema: Schema, body: Body): readonly string[] => [
  ...new Set(
    partsOf(document, schema, body)
      .flatMap((it) => it.required ?? [])
      .filter((it) => it in body),
  ),
];

/** A schema with all that it is made of; of alternatives those that are meant for this body, or all when none is. */
const partsOf = (document: Specification, schema: Schema, body: unknown): readonly Schema[] => {
  const it = schema.$ref === undefined ? schema : resolved(document, schema.$ref);
  const alternatives = [...(it.oneOf ?? []), ...(it.anyOf ?? [])];
  const meant = alternatives.filter((branch) =>
    partsOf(document, branch, body).every((part) => agrees(part, body)),
  );
  const chosen = meant.length > 0 ? meant : alternatives;
  return [it, ...[...(it.allOf ?? []), ...chosen].flatMap((part) => partsOf(document, part, body))];
};

const agrees = ({ properties }: Schema, body: unknown) =>
  !isObject(body) ||
  Object.entries(properties ?? {}).every(
    ([name, { enum: values }]) => values === undefined || !(name in body) || values.includes(body[name]),
  );

const resolved = (document: Specification, reference: string): Schema => {
  let it: unknown = document;
  for (const name of reference.replace("#/", "").split("/")) it = isObject(it) ? it[name] : undefined;
  if (!isObject(it)) throw new Error(`${reference} leads nowhere`);
  return it as Schema;
};

const isObject = (it: unknown): it is Body => typeof it === "object" && it !== null && !Array.isArray(it);
