// Holds an answer against what its vendor published: a schema of one of the documents in packages/server/specs.
// Reads files, never the network.
import { readFileSync } from "node:fs";
import { Ajv2019 } from "ajv/dist/2019.js";
import { parse } from "yaml";

/** What is wrong with a value; empty when nothing is. */
export type Judge = (value: unknown) => readonly string[];

const documents = new Map<string, object>();

const documentOf = (file: string): object => {
  const known = documents.get(file);
  if (known) return known;
  const read = parse(readFileSync(new URL(`../specs/${file}`, import.meta.url), "utf8")) as object;
  documents.set(file, read);
  return read;
};

/**
 * A judge of values by the schema at `pointer` (JSON pointer, such as `/components/schemas/Answer`) of a document.
 * A field that the schema does not name is a fault too, unless the schema allows any.
 * Throws when the pointer leads nowhere.
 */
export const validator = (file: string, pointer: string): Judge => {
  const ajv = new Ajv2019({ strict: false, validateFormats: false, validateSchema: false, allErrors: true });
  ajv.addSchema(documentOf(file), `file:///${file}`);
  const validate = ajv.compile({
    $ref: `file:///${file}#${encodeURI(pointer)}`,
    unevaluatedProperties: false,
  });
  return (value) => {
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
};
