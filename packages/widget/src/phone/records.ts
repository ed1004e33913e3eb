// Reads what a metadata answer holds, without knowing what the records mean.

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** The records by country; none if the answer is something else. */
export function recordsIn(answer: unknown): Readonly<Record<string, unknown>> {
  const records = isObject(answer) ? answer["countries"] : null;
  return isObject(records) ? records : {};
}
