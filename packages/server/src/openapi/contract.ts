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
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly maxLength?: number;
  /** What each value of `enum` means. */
  readonly "x-enumDescriptions"?: Readonly<Record<string, string>>;
  /** The HTTP status of each code. */
  readonly "x-httpStatuses"?: Readonly<Record<string, number>>;
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
  readonly examples?: Readonly<Record<string, { readonly $ref: string }>>;
}

/** Who may call an operation: a page of one of the app's origins, or a back end that has the secret key. */
export type Caller = "browser" | "backend";

/** The notation that every body may have. */
export const json = "application/json";
/** The other notation of requests. */
export const form = "application/x-www-form-urlencoded";
/** The notation of refusals. */
export const problemJson = "application/problem+json";

/** What comes back with one HTTP status, written out or referred to. */
export interface Response {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Readonly<Partial<Record<typeof json | typeof problemJson, Media>>>;
}

/** Ways to authenticate, any of which will do. None: nothing is needed. */
export type Security = readonly Readonly<Record<string, readonly string[]>>[];

/** What one method at one path does. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly [string];
  readonly "x-callers": readonly Caller[];
  readonly security: Security;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly required: true;
    readonly content: Readonly<Record<typeof json | typeof form, Media>>;
  };
  /** By HTTP status. */
  readonly responses: Readonly<Record<string, Response>>;
}

/** What the server posts to an app's webhook URL. */
export interface Webhook {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly [string];
  readonly security: Security;
  readonly parameters: readonly Parameter[];
  readonly requestBody: {
    readonly required: true;
    readonly content: Readonly<Record<typeof json, Media>>;
  };
  readonly responses: Readonly<Record<string, Response>>;
}

/** The methods in use. */
export const methods = ["get", "post", "delete"] as const;
export type Method = (typeof methods)[number];

interface SecurityScheme {
  readonly type: "http" | "apiKey";
  readonly scheme?: "bearer";
  readonly in?: "header";
  readonly name?: string;
  readonly description: string;
}

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
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<Method, Operation>>>>>;
  readonly webhooks: Readonly<Record<string, { readonly post: Webhook }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
    /** Refusals with one code, by that code. */
    readonly responses: Readonly<Record<string, Response>>;
    readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  };
}

/** The part of the document that names refer to. */
export interface Schemas {
  readonly components: Pick<OpenApiDocument["components"], "schemas">;
}

/** The schema that is meant, be it named or written out. Throws for a name that the document lacks: a defect of it. */
export const resolveSchema = (schema: Schema, { components }: Schemas): Schema => {
  const name = nameOf(schema);
  if (name === undefined) return schema;
  const found = components.schemas[name];
  if (!found) throw new Error(`The document has no schema ${name}.`);
  return found;
};

/** The name of a schema that is only referred to. */
export const nameOf = ({ $ref }: Pick<Schema, "$ref">): string | undefined => $ref?.split("/").at(-1);

/** What an operation answers when it succeeds. Throws for one that never does: a defect of the document. */
export const successOf = ({ operationId, responses }: Operation): Media & { readonly status: number } => {
  const [found] = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  const media = found?.[1].content?.[json];
  if (!found || !media) throw new Error(`${operationId} has no success.`);
  return { ...media, status: Number(found[0]) };
};
