// The part of OpenAPI 3.1 that our document uses, as types. Shapes only.

/** A JSON Schema, as zod writes them. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly maxLength?: number;
  /** What each value of `enum` means. */
  readonly "x-enumDescriptions"?: Readonly<Record<string, string>>;
}

/** A value outside the body. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly description: string;
  readonly schema: Schema;
  readonly example?: string;
}

/** A body in one notation. */
export interface Media {
  readonly schema: Schema;
  readonly example?: unknown;
}

/** Who may call an operation: a page of one of the app's origins, or a back end that has the secret key. */
export type Caller = "browser" | "backend";

/** The notation that every body may have. */
export const json = "application/json";
/** The other notation of requests. */
export const form = "application/x-www-form-urlencoded";

interface Content {
  readonly [json]: Media;
}

/** What one method at one path does. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly [string];
  readonly "x-callers": readonly Caller[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Content & { readonly [form]: Media } };
  readonly responses: Readonly<
    Record<"200" | "4XX" | "5XX", { readonly description: string; readonly content: Content }>
  >;
}

/** The methods in use. */
export type Method = "get" | "post";

/** The document. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly externalDocs: { readonly url: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<Method, Operation>>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, { readonly type: "http"; readonly scheme: "bearer" }>>;
  };
}

/** The schema that is meant, be it named or written out. Throws for a name that the document lacks: a defect of it. */
export const resolveSchema = (
  schema: Schema,
  { components }: Pick<OpenApiDocument, "components">,
): Schema => {
  const name = nameOf(schema);
  if (name === undefined) return schema;
  const found = components.schemas[name];
  if (!found) throw new Error(`The document has no schema ${name}.`);
  return found;
};

/** The name of a schema that is only referred to. */
export const nameOf = ({ $ref }: Schema): string | undefined => $ref?.split("/").at(-1);
