// Every field of the API, named here and nowhere else. The server's types and validation, the OpenAPI document and the
// SDK's types all come from these schemas. No behaviour lives here.
export * from "./schema/answers.ts";
export * from "./schema/choices.ts";
export { channels } from "./schema/fields.ts";
export * from "./schema/problem.ts";
export * from "./schema/requests.ts";
export * from "./schema/siteverify.ts";
export * from "./schema/verifications.ts";
export * from "./schema/webhooks.ts";
