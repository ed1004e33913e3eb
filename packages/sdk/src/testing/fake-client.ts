// A client without a server, for unit tests and stories: the same calls, answered in memory.
import type { Channel } from "../answers.ts";
import type { Client } from "../client.ts";
import { type ErrorCode, type ErrorFacts, type Failure, failure, type ProblemCode } from "../errors.ts";
import { requireAppKey } from "../options.ts";
import { platformClock, type SessionClock } from "../session/clock.ts";
import { type FakeCall, InMemoryServer, refuse } from "./fake-server.ts";
import { problemStatuses } from "./problem-statuses.ts";

export type { FakeCall } from "./fake-server.ts";

/** All optional. */
export interface FakeClientOptions {
  /** Default `"fake"`. */
  readonly appKey?: string | undefined;
  /** The code of every message; every other one is wrong. Default `"123456"`. */
  readonly code?: string | undefined;
  /** Channels to offer, in order. Default `["sms", "voice"]`. */
  readonly channels?: readonly Channel[] | undefined;
  /** Milliseconds that each answer takes. Default 0. */
  readonly delay?: number | undefined;
  /** Default: the browser's. With the one of `createFakeClock`, a test moves the time. */
  readonly clock?: Pick<SessionClock, "wall" | "setTimer"> | undefined;
}

/** A client whose server is in memory. */
export interface FakeClient extends Client {
  /** The next call with this name fails like this, and has no effect. Several are used up in turn. */
  readonly failNext: (call: FakeCall, code: ErrorCode, facts?: ErrorFacts) => void;
}

const isProblem = (code: ErrorCode): code is ProblemCode => code in problemStatuses;

const createFailure = (code: ErrorCode, facts: ErrorFacts): Failure => {
  if (isProblem(code)) return refuse(code, facts);
  return failure(code, code === "bad_response" ? { httpStatus: 502, ...facts } : facts);
};

/** Resolves after `delay` milliseconds, and at once when the caller ends the call. */
const wait = (setTimer: SessionClock["setTimer"], delay: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (delay === 0 || signal.aborted) return resolve();
    const cancel = setTimer(resolve, delay);
    signal.addEventListener("abort", () => {
      cancel();
      resolve();
    });
  });

/**
 * Creates a client of the same type as `createClient`, with a server in memory that keeps the rules of a real one: waits
 * between messages, guesses, expiry, idempotency. Nothing is sent, and no back end accepts its proofs. National numbers are
 * read for a few countries only.
 *
 * @example
 * const client = createFakeClient({ code: "424242" });
 * client.failNext("sendCode", "network");
 * const session = createSession(client, { storage: null });
 */
export const createFakeClient = (options: FakeClientOptions = {}): FakeClient => {
  const { appKey = "fake", code = "123456", channels = ["sms", "voice"], delay = 0 } = options;
  const { clock = platformClock } = options;
  requireAppKey(appKey);
  const server = new InMemoryServer({ appKey, code, channels, now: clock.wall });
  const failures = new Map<FakeCall, Failure[]>();
  const call = async <Value>(name: FakeCall, signal: AbortSignal | undefined, ask: () => Value) => {
    const ending = signal ?? new AbortController().signal;
    await wait(clock.setTimer, delay, ending);
    if (ending.aborted) return failure("aborted");
    return failures.get(name)?.shift() ?? ask();
  };
  return {
    appKey,
    failNext: (name, error, facts = {}) =>
      void failures.set(name, [...(failures.get(name) ?? []), createFailure(error, facts)]),
    getConfig: (given = {}) => call("getConfig", given.signal, () => server.getConfig(given)),
    sendCode: (given) => call("sendCode", given.signal, () => server.sendCode(given)),
    resendCode: (given) => call("resendCode", given.signal, () => server.resendCode(given)),
    checkCode: (given) => call("checkCode", given.signal, () => server.checkCode(given)),
    getStatus: (given) => call("getStatus", given.signal, () => server.getStatus(given)),
    cancel: (given) => call("cancel", given.signal, () => server.cancel(given)),
    sendNextStep: (given) => call("sendNextStep", given.signal, () => server.sendNextStep(given)),
    getProof: (given) => call("getProof", given.signal, () => server.getProof(given)),
  };
};
