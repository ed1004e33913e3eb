// Examples for the document, put together along the schemas so that none can lag behind them.
import { resolveSchema, type Schema, type Schemas } from "./contract.ts";
import { exampleValues, type Values } from "./example-values.ts";

/** Which of a schema's examples is wanted. */
export interface Telling {
  /** The fields to show, in their order. Default: all. */
  readonly fields?: readonly string[] | undefined;
  /** Other values than the usual; a field that is `undefined` here is left out. */
  readonly instead?: Values | undefined;
}

/** An example of a schema. Throws for a field that the schema lacks: a defect of the caller. */
export const exampleOf = (
  schema: Schema,
  { components }: Schemas,
  { instead, fields }: Telling = {},
): unknown => {
  const known = exampleValues(instead);
  const exampleOf = (part: Schema, path: string): unknown => {
    const it = resolveSchema(part, { components });
    if (it.properties) return object(path, path === "" && fields ? fields : Object.keys(it.properties), it);
    if ("const" in it) return it.const;
    for (const key of [path, path.split(".").at(-1) ?? ""]) if (key in known) return known[key];
    if (it.enum) return it.enum[0];
    if (it.anyOf?.[0]) return exampleOf(it.anyOf[0], path);
    return it.items ? [exampleOf(it.items, path)] : plain(it);
  };
  const object = (path: string, names: readonly string[], { properties = {} }: Schema) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const part = properties[name];
        if (!part) throw new Error(`An example names ${name}, which the schema lacks.`);
        const value = exampleOf(part, path ? `${path}.${name}` : name);
        return value === undefined ? [] : [[name, value]];
      }),
    );
  return exampleOf(schema, "");
};

/** What stands where no value is known: the emptiest of its type. */
const plain = ({ type }: Schema): unknown => {
  switch (Array.isArray(type) ? type[0] : type) {
    case "object":
      return {};
    case "array":
      return [];
    case "boolean":
      return true;
    case "integer":
    case "number":
      return 0;
    case "string":
      return "";
    default:
      return null;
  }
};
