// Parses JSON that a client or a vendor sent. Never throws; bounds nothing.

/** The value in a JSON text; undefined if it is none. */
export const parseJson = (json: string | Uint8Array): unknown => {
  try {
    return JSON.parse(typeof json === "string" ? json : Buffer.from(json).toString());
  } catch {
    return undefined;
  }
};

/** The members of the object in a JSON text; none if it holds anything else. */
export const parseJsonMembers = (json: string | Uint8Array): Readonly<Record<string, unknown>> => {
  const value = parseJson(json);
  return typeof value === "object" && value !== null ? { ...value } : {};
};
