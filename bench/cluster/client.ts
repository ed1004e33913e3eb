// A site's back end that speaks to any of the servers.
import type { TelproofKeys } from "../dialogues/telproof.ts";

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Asks the server at `port`; without fields, by GET. */
export async function ask(
  { secret_key }: TelproofKeys,
  port: number,
  { path, fields }: { readonly path: string; readonly fields?: Readonly<Record<string, string>> },
): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: fields ? "POST" : "GET",
    headers: { authorization: `Bearer ${secret_key}` },
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  });
  return { status: response.status, body: await response.json() };
}

/** Calls `work` for each number below `count`, so many at a time. */
export async function inParallel(
  count: number,
  width: number,
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
