// Reads what a page posted: a form or JSON, as a record of its fields. Nothing of it is trusted: not its length, its type
// or its names.
import type { ErrorCode } from "../errors.ts";

/** Fields by name. Several fields of one name are an array. */
export type PostedFields = Readonly<Record<string, unknown>>;

/** Why a body was not read. */
export type BodyFault = Extract<ErrorCode, "body_too_large" | "invalid_request" | "unsupported_media_type">;

const isRecord = (it: unknown): it is PostedFields => typeof it === "object" && it !== null;

/** A body's fields; none for what is no object. */
export const fieldsOf = (body: unknown): PostedFields => (isRecord(body) ? body : {});

/** A media type without its parameters. */
export const mediaTypeOf = (contentType: string | null | undefined): string =>
  (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";

/** The bytes of a body; null for more than `limit`. The rest of a longer one is not read. */
export const readBytes = async (
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > limit) {
      // Not awaited: half of a cloned body is not canceled before the other half is.
      reader?.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(part.value);
  }
  return joinBytes(chunks);
};

export const joinBytes = (chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
};

/** Parses a body by its type. */
export const parseBody = async (
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<PostedFields | BodyFault> => {
  try {
    switch (mediaTypeOf(contentType)) {
      case "application/json":
        return fieldsOf(JSON.parse(new TextDecoder().decode(bytes)));
      case "application/x-www-form-urlencoded":
      case "multipart/form-data":
        return recordOf(await new Response(bytes, { headers: { "Content-Type": contentType } }).formData());
      default:
        return "unsupported_media_type";
    }
  } catch {
    return "invalid_request";
  }
};

/** A form as a record without a prototype, so that no name is a method's. */
const recordOf = (form: FormData): PostedFields => {
  const record: Record<string, unknown> = Object.create(null);
  form.forEach((value, name) => {
    const before = record[name];
    if (Array.isArray(before)) before.push(value);
    else record[name] = before === undefined ? value : [before, value];
  });
  return record;
};
