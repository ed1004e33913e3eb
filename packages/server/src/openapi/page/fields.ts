// A schema as rows of a table: one per field, those of nested objects under their full name. Knows no HTML.
import { nameOf, type OpenApiDocument, type Parameter, resolved, type Schema } from "../contract.ts";

/** One field. */
export interface Field {
  /** `phone`; `country.code` inside an object, `channels[].service` inside a list of objects. */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly place?: Parameter["in"];
  readonly description?: string | undefined;
  /** The values that it can have, where they are few and known. */
  readonly values: readonly string[];
  /** The only value that it can have, as JSON. */
  readonly always?: string | undefined;
  /** The schema's name, where it has one. */
  readonly schema?: string | undefined;
}

type Components = Pick<OpenApiDocument, "components">;

/** The fields of an object schema, in the schema's order. */
export const fieldsOf = (schema: Schema, document: Components, within = ""): readonly Field[] => {
  const { properties = {}, required = [] } = resolved(schema, document);
  return Object.entries(properties).flatMap(([key, part]) => {
    const field = described(part, document, { name: `${within}${key}`, required: required.includes(key) });
    return [
      field,
      ...fieldsOf(nested(part, document), document, `${field.name}${listed(part) ? "[]" : ""}.`),
    ];
  });
};

/** A path, query or header value. */
export const parameterField = (it: Parameter, document: Components): Field => ({
  ...described(it.schema, document, { name: it.name, required: it.required ?? false }),
  place: it.in,
  description: it.description,
});

const described = (
  part: Schema,
  document: Components,
  { name, required }: Pick<Field, "name" | "required">,
): Field => {
  const it = resolved(part, document);
  const item = it.items ?? part;
  return {
    name,
    required,
    type: typeOf(it, document) + (it.maxLength ? `, at most ${it.maxLength} characters` : ""),
    description: part.description ?? it.description ?? it.anyOf?.[0]?.description,
    values: resolved(item, document).enum ?? [],
    always: "const" in it ? JSON.stringify(it.const) : undefined,
    schema: nameOf(item),
  };
};

const listed = ({ items }: Schema): boolean => items !== undefined;

/** The object inside a list, or inside "object or null". */
const nested = (part: Schema, document: Components): Schema => {
  const it = resolved(part, document);
  const inner = it.items ?? it.anyOf?.find((some) => some.properties);
  return inner ? resolved(inner, document) : it;
};

const typeOf = (schema: Schema, document: Components): string => {
  const it = resolved(schema, document);
  if (it.anyOf) return it.anyOf.map((some) => typeOf(some, document)).join(" or ");
  if (it.items) return `list of ${typeOf(it.items, document)}s`;
  return typeof it.type === "string" ? it.type : (it.type ?? ["any"]).join(" or ");
};
