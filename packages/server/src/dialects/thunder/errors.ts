// Replys that are no outcome, as the portal's framework writes them: `message`, and `errors` by field.
import type { FieldErrors } from "../../http/endpoint.ts";
import type { FaultForm } from "../../http/faults.ts";
import type { Reply } from "../../http/reply.ts";

/** No app has this token. */
export const unauthenticated: Reply = { status: 401, body: { message: "Unauthenticated." } };

/** Fields that cannot be taken, each with what is wrong with it. */
export const unprocessable = (errors: Readonly<Record<string, string>>): Reply => ({
  status: 422,
  body: {
    message: "The given data was invalid.",
    errors: Object.fromEntries(Object.entries(errors).map(([field, fault]) => [field, [fault]])),
  },
});

/** What is wrong with each field, the first fault of each. */
export const explainInvalidFields = (error: FieldErrors, fields: unknown): Reply => {
  const faults = error.issues.toReversed().map(({ path, message }) => {
    const field = path.join(".");
    const fault = valueAt(fields, path) === undefined ? "field is required." : message;
    return [field, `The ${field} ${fault}`] as const;
  });
  return unprocessable(Object.fromEntries(faults.toReversed()));
};

const valueAt = (fields: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    fields,
  );

/** The answer of an HTTP status that no endpoint gave. */
export const thunderFault: FaultForm = (status) => ({
  body: { message: messages[status] ?? "Bad Request" },
});

const messages: Readonly<Record<number, string>> = {
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Payload Too Large",
  415: "Unsupported Media Type",
  500: "Server Error",
  503: "Service Unavailable",
};
