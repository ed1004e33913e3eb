// A schema as rows of a table: one per field, those of nested objects under their full name. Knows no HTML.
import { nameOf, type OpenApiDocument, type Parameter, resolveSchema, type Schema } from "../contract.ts";

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
  const { properties = {}, required = [] } = resolveSchema(schema, document);
  return Object.entries(properties).flatMap(([key, part]) => {
    const field = describeField(part, document, {
      name: `${within}${key}`,
      required: required.includes(key),
    });
    return [
      field,
      ...fieldsOf(innerSchema(part, document), document, `${field.name}${isList(part) ? "[]" : ""}.`),
    ];
  });
};

/** A path, query or header value. */
export const parameterField = (it: Parameter, document: Components): Field => ({
  ...describeField(it.schema, document, { name: it.name, required: it.required ?? false }),
  place: it.in,
  description: it.description,
});

const describeField = (
  part: Schema,
  document: Components,
  { name, required }: Pick<Field, "name" | "required">,
): Field => {
  const it = resolveSchema(part, document);
  const item = it.items ?? part;
  return {
    name,
    required,
    type: typeOf(it, document) + (it.maxLength ? `, at most ${it.maxLength} characters` : ""),
    description: part.description ?? it.description ?? it.anyOf?.[0]?.description,
    values: resolveSchema(item, document).enum ?? [],
    always: "const" in it ? JSON.stringify(it.const) : undefined,
    schema: nameOf(item),
  };
};

const isList = ({ items }: Schema): boolean => items !== undefined;

/** The object inside a list, or inside "object or null". */
const innerSchema = (part: Schema, document: Components): Schema => {
  const it = resolveSchema(part, document);
  const inner = it.items ?? it.anyOf?.find((some) => some.properties);
  return inner ? resolveSchema(inner, document) : it;
};

const typeOf = (schema: Schema, document: Components): string => {
  const it = resolveSchema(schema, document);
  if (it.anyOf) return it.anyOf.map((some) => typeOf(some, document)).join(" or ");
  if (it.items) return `list of ${typeOf(it.items, document)}s`;
  return typeof it.type === "string" ? it.type : (it.type ?? ["any"]).join(" or ");
};
