// What must be exact however many processes are asked at once: sends to one number, guesses of one code, an app's messages a day.

import { setTimeout as sleep } from "node:timers/promises";
import type { TelproofKeys } from "../dialogues/telproof.ts";
import { phoneAt } from "../load/phones.ts";
import { type Answer, ask, inParallel } from "./client.ts";

/** Each of them is asked by as many requests at once, spread over all servers. */
const AT_ONCE = 8;
const GUESSES_PER_CODE = 5;
const TRIALS_AT_ONCE = 4;

export interface RaceResult {
  readonly trials: number;
  /** One line for each trial that was not exact. */
  readonly faults: readonly string[];
}

/** In each trial eight sends to one number, then eight guesses or eight right codes, spread over all servers. */
export async function raceTrials(
  keys: TelproofKeys,
  ports: readonly number[],
  trials: number,
): Promise<RaceResult> {
  const faults: string[] = [];
  const spread = (path: string, fields: (index: number) => Readonly<Record<string, string>>) =>
    Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) =>
        ask(keys, ports[index % ports.length] ?? 0, { path, fields: fields(index) }),
      ),
    );
  await inParallel(trials, TRIALS_AT_ONCE, async (trial) => {
    const phone = phoneAt(5_000_000 + trial);
    const sends = await spread("/v1/verifications", () => ({ phone }));
    const [begun, ...more] = sends.filter(({ status }) => status === 201);
    if (!begun || more.length > 0) return void faults.push(`sends: ${describe(sends)}`);
    const port = ports[trial % ports.length] ?? 0;
    const code = await readCode(keys, port, phone);
    const path = `/v1/verifications/${begun.body["id"]}/check`;
    if (trial % 2 === 0) {
      const checks = await spread(path, () => ({ code }));
      if (countProofs(checks) !== 1) faults.push(`right codes: ${describe(checks)}`);
      return;
    }
    const guesses = await spread(path, (index) => ({ code: wrongCode(code, index) }));
    const late = await ask(keys, port, { path, fields: { code } });
    const compared =
      countCodes(guesses, "wrong_code") + (countCodes(guesses, "too_many_guesses") > 0 ? 1 : 0);
    if (compared !== GUESSES_PER_CODE || late.status === 200)
      faults.push(`guesses: ${describe(guesses)}; then the right code: ${late.status}`);
  });
  return { trials, faults };
}

/** Sends to as many numbers at once as would be twice the app's messages a day; returns how many were accepted. */
export async function raceForCeiling(
  keys: TelproofKeys,
  ports: readonly number[],
  ceiling: number,
): Promise<{ readonly accepted: number; readonly refused: number }> {
  const statuses: number[] = [];
  await inParallel(ceiling * 2, 32, async (index) => {
    const fields = { phone: phoneAt(7_000_000 + index) };
    const { status } = await ask(keys, ports[index % ports.length] ?? 0, {
      path: "/v1/verifications",
      fields,
    });
    statuses.push(status);
  });
  const accepted = statuses.filter((status) => status === 201).length;
  return { accepted, refused: statuses.length - accepted };
}

/** A message reaches the inbox a moment after its send was answered. */
async function readCode(keys: TelproofKeys, port: number, phone: string): Promise<string> {
  for (;;) {
    const { body } = await ask(keys, port, { path: `/v1/inbox?phone=${encodeURIComponent(phone)}` });
    const [message] = body["messages"] as readonly { readonly code: string }[];
    if (message) return message.code;
    await sleep(10);
  }
}

/** Never the right one. */
const wrongCode = (code: string, index: number): string =>
  String((Number(code) + 1 + index) % 1_000_000).padStart(6, "0");

const countProofs = (answers: readonly Answer[]): number =>
  answers.filter(({ status, body }) => status === 200 && typeof body["proof"] === "string").length;

const countCodes = (answers: readonly Answer[], code: string): number =>
  answers.filter(({ body }) => body["code"] === code).length;

const describe = (answers: readonly Answer[]): string =>
  answers.map(({ status, body }) => `${status} ${body["code"] ?? ""}`.trim()).join(", ");
