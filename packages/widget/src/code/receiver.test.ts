import { expect, test } from "vitest";
import { CodeReceiver, type CodeSource } from "./receiver.ts";

/** A browser that has one wait at a time, and counts aborts of what is not waited for: each would kill the tab. */
const browser = () => {
  let waiting: AbortSignal | null = null;
  let wrongAborts = 0;
  const arrived: ((code: string) => void)[] = [];
  const get = ({ signal }: CredentialRequestOptions = {}) =>
    new Promise<Credential | null>((resolve, reject) => {
      if (!signal) return;
      waiting = signal;
      signal.addEventListener("abort", () => {
        if (waiting !== signal) wrongAborts += 1;
        waiting = null;
        reject(signal.reason);
      });
      arrived.push((code) => {
        waiting = null;
        resolve(Object.assign({ id: "", type: "otp" }, { code }));
      });
    });
  const source: CodeSource = { get };
  return { source, arrive: (code: string) => arrived.at(-1)?.(code), wrongAborts: () => wrongAborts };
};

const receiver = (source: CodeSource) => {
  const codes: string[] = [];
  return { codes, it: new CodeReceiver(source, (code) => codes.push(code)) };
};

test("a code that arrives is handed on, and stopping afterwards aborts nothing", async () => {
  const { source, arrive, wrongAborts } = browser();
  const { it, codes } = receiver(source);
  const waiting = it.start();
  arrive("123456");
  await waiting;
  it.stop();
  expect(codes).toEqual(["123456"]);
  expect(wrongAborts()).toBe(0);
});

test("of two widgets that wait, the later one gets the code, and both may stop", async () => {
  const { source, arrive, wrongAborts } = browser();
  const [first, second] = [receiver(source), receiver(source)];
  const waits = [first.it.start(), second.it.start()];
  first.it.stop();
  arrive("123456");
  await Promise.all(waits);
  first.it.stop();
  second.it.stop();
  expect([first.codes, second.codes]).toEqual([[], ["123456"]]);
  expect(wrongAborts()).toBe(0);
});

test("a widget that waits anew after another began leaves no wait behind", async () => {
  const { source, wrongAborts } = browser();
  const [first, second] = [receiver(source), receiver(source)];
  const waits = [first.it.start(), second.it.start(), first.it.start()];
  second.it.stop();
  first.it.stop();
  first.it.stop();
  await Promise.all(waits);
  expect(first.codes).toEqual([]);
  expect(wrongAborts()).toBe(0);
});
