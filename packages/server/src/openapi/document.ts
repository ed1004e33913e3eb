// The OpenAPI 3.1 document, made from the native dialect's schemas. Holds no field of its own.
import { z } from "zod";
import { errorMeanings, siteverifyMeanings } from "../dialects/native/error-meanings.ts";
import * as native from "../dialects/native/schema.ts";
import { form, json, type Media, type OpenApiDocument, type Operation, type Schema } from "./contract.ts";
import { type Described, tags } from "./described.ts";
import { exampleOf } from "./examples.ts";
import { operations } from "./operations.ts";

type Components = Pick<OpenApiDocument, "components">;

/** The whole contract of the native API as an OpenAPI 3.1 document. */
export const openApiDocument = (): OpenApiDocument => {
  const components: Components["components"] = {
    schemas: schemas(),
    securitySchemes: { secretKey: { type: "http", scheme: "bearer" } },
  };
  return {
    openapi: "3.1.0",
    info: {
      title: "Telproof",
      version: "1",
      description:
        "Telproof proves that a person holds a phone number: it sends a code, checks it, and signs the result as a proof that the site's back end redeems once. Bodies are form-encoded or JSON; answers are JSON with HTTP 200 and `status`.",
      license: { name: "MIT", identifier: "MIT" },
    },
    externalDocs: { url: "/docs/guide", description: "The guide: from the first minute to operating" },
    servers: [{ url: "/" }],
    tags,
    security: [{}],
    paths: paths({ components }),
    components,
  };
};

const schemas = (): Readonly<Record<string, Schema>> => {
  const registry = z.registry<{ id: string }>();
  for (const schema of Object.values(native)) {
    const name = schema instanceof z.ZodType ? schema.meta()?.id : undefined;
    if (schema instanceof z.ZodType && name) registry.add(schema, { id: name });
  }
  const made = z.toJSONSchema(registry, { io: "input", uri: (name) => `#/components/schemas/${name}` });
  return Object.fromEntries(Object.entries(made.schemas).map(([name, it]) => [name, nameSchema(name, it)]));
};

const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ErrorCode: errorMeanings,
  SiteverifyErrorCode: siteverifyMeanings,
};

const nameSchema = (name: string, schema: object): Schema => {
  const { $schema: _schema, $id: _id, id: _name, ...rest } = schema as Record<string, unknown>;
  const told = meanings[name];
  return told ? { ...rest, "x-enumDescriptions": told } : rest;
};

const paths = (document: Components): OpenApiDocument["paths"] => {
  const all: Record<string, OpenApiDocument["paths"][string]> = {};
  for (const it of operations) {
    all[it.path] = { ...all[it.path], [it.method]: operation(it, document) };
  }
  return all;
};

const operation = (it: Described, document: Components): Operation => ({
  operationId: it.id,
  summary: it.summary,
  ...(it.description ? { description: it.description } : {}),
  tags: [it.tag],
  "x-callers": it.callers,
  ...(it.bearer ? { security: [{ secretKey: [] }] } : {}),
  parameters: it.parameters ?? [],
  ...(it.request ? { requestBody: { required: true, content: body(it, it.request, document) } } : {}),
  responses: {
    200: { description: "The answer, or a refusal", content: { [json]: answer(it, document) } },
    "4XX": {
      description:
        "Not an application answer: unreadable body, body too large, unknown path, too many requests",
      content: { [json]: { schema: reference(native.refusalAnswer) } },
    },
    "5XX": {
      description: "A fault of the server, or more to do than it can",
      content: { [json]: { schema: reference(native.refusalAnswer) } },
    },
  },
});

const body = (it: Described, request: z.ZodType, document: Components) => {
  const schema = reference(request);
  const media: Media = {
    schema,
    example: exampleOf(schema, document, { fields: it.shown, instead: it.instead }),
  };
  return { [form]: media, [json]: media };
};

const answer = (it: Described, document: Components): Media => {
  const success = reference(it.answer);
  const refusal = it.refusal ? reference(it.refusal) : reference(native.refusalAnswer);
  return {
    schema: success.$ref === refusal.$ref ? success : { anyOf: [success, refusal] },
    example: exampleOf(success, document, { instead: it.instead }),
  };
};

const reference = (schema: z.ZodType): Schema => ({ $ref: `#/components/schemas/${schema.meta()?.id}` });
