// One call to the server: attempts with a time limit, retries of what is safe to repeat, and the answer or a failure
// as a value. It knows nothing of verifications.
import { type ErrorFacts, type Failure, failure, type Result } from "./errors.ts";
import { readProblem } from "./forms.ts";
import { requireAddress, requireOption } from "./options.ts";
import type { Ports } from "./ports.ts";
import { present } from "./present.ts";
import { readText } from "./read-text.ts";
import { isFilledIn } from "./reader.ts";
import type { components } from "./v1.ts";

/** Fields as they travel; those without a value do not. */
export type Fields<Request> = { readonly [Name in keyof Request]?: Request[Name] | undefined };

/** What to ask and how to understand the answer. */
export interface Call<Answer, Value> {
  /** Below the API's address, a query included. */
  readonly path: string;
  /** Posted as a form. Absent: the call is a GET. */
  readonly form?: Fields<Record<string, string>>;
  /**
   * Whether the server may get it twice. If not, only an answer that says the request was turned away unread
   * leads to another attempt.
   */
  readonly repeatable: boolean;
  readonly read: (answer: Answer) => Value;
  readonly signal?: AbortSignal | undefined;
}

/** Carries out calls; never rejects. */
export type Transport = <Answer, Value>(call: Call<Answer, Value>) => Promise<Result<Value>>;

/** Where calls go, and how patient they are. */
export interface Destination {
  /** The server's address, such as `https://verify.example.com`; a path is kept, a trailing slash is not needed. */
  readonly baseUrl: string;
  /** Milliseconds that each attempt may take, and that a retry is put off at most. Default 10,000. */
  readonly timeout?: number | undefined;
  /** How often a call that may be repeated is tried again at most. Default 2. */
  readonly retries?: number | undefined;
}

/** What is the same for all calls. */
interface Line {
  /** The API's address. */
  readonly address: string;
  readonly timeout: number;
  /** What every request carries besides. */
  readonly init: RequestInit;
  readonly ports: Ports;
}

/** Milliseconds of back-off before the first retry, doubled for each further one. */
const backOff = 500;

/** Checks where calls will go. Sends nothing yet. */
export const createTransport = (
  { baseUrl, ...given }: Destination,
  ports: Ports,
  init: RequestInit,
): Transport => {
  const timeout = given.timeout ?? 10_000;
  const retries = given.retries ?? 2;
  requireAddress("baseUrl", baseUrl);
  requireOption("timeout", typeof timeout === "number" && timeout > 0, "above 0");
  requireOption("retries", typeof retries === "number" && retries >= 0, "0 or more");
  const address = `${baseUrl.replace(/\/+$/, "")}/v1/`;
  const line = { address, timeout, init, ports };
  return async (call) => {
    const field = findWrongField(call);
    if (field) return failure("invalid_request", { field });
    const signal = call.signal ?? new AbortController().signal;
    for (let done = 0; ; done++) {
      const result = signal.aborted ? failure("aborted") : await attempt(line, call, signal);
      if (result.ok || !(done < retries) || !mayRepeat(result, call.repeatable)) return result;
      const { retryIn = 0 } = result.error;
      if (retryIn * 1000 > timeout) return result;
      await ports.sleep(retryIn * 1000 + ports.random() * backOff * 2 ** done, signal);
    }
  };
};

/** What no request can be made of. An action that is empty would be none, and verify for whatever it is shown to. */
const findWrongField = ({ form, signal }: Pick<Call<never, unknown>, "form" | "signal">) => {
  if (/^\s*$/.test(String(form?.["action"]))) return "action";
  return signal && typeof signal.addEventListener !== "function" ? "signal" : undefined;
};

/** The server itself says by two codes that it turned the request away unread. What a gateway says proves nothing. */
const mayRepeat = ({ error: { code, httpStatus = 0 } }: Failure, repeatable: boolean): boolean =>
  /^(too_many_requests|server_busy)$/.test(code) ||
  (repeatable &&
    (/^(network|timeout)$/.test(code) ||
      (httpStatus > 501 && httpStatus < 505) ||
      (httpStatus === 429 && code === "bad_response")));

/** One attempt, ended by its time limit or the caller, whatever `fetch` makes of its signal. */
const attempt = async <Answer, Value>(
  line: Line,
  call: Call<Answer, Value>,
  signal: AbortSignal,
): Promise<Result<Value>> => {
  const ending = new AbortController();
  const end = () => ending.abort();
  signal.addEventListener("abort", end, { signal: ending.signal });
  const result = await Promise.race([
    exchange(line, call, ending.signal),
    line.ports.sleep(line.timeout, ending.signal).then(() => failure("timeout")),
  ]);
  end();
  return signal.aborted ? failure("aborted") : result;
};

const exchange = async <Answer, Value>(
  { address, init, ports: { fetch, now } }: Line,
  { path, form, read }: Call<Answer, Value>,
  signal: AbortSignal,
): Promise<Result<Value>> => {
  // An answer that is cut short is none: nothing of it may count as what the server says.
  let http: ErrorFacts | undefined;
  try {
    const response = await fetch(address + path, {
      ...init,
      signal,
      // Nothing of the API redirects: what a secret key or a number was sent to is the address that was given.
      redirect: "manual",
      ...(form && { method: "POST", body: new URLSearchParams(present(form)) }),
    });
    const body = await readText(response);
    http = { httpStatus: response.status, ...retryAfter(response.headers.get("retry-after"), now()) };
    const answer = JSON.parse(body);
    return response.ok
      ? { ok: true, value: read(answer) }
      : readProblem(answer as components["schemas"]["Problem"], http);
  } catch {
    return failure(http ? "bad_response" : "network", http);
  }
};

/** Seconds, from seconds or a date (RFC 9110, 10.2.3); nothing when there is nothing to wait for. */
const retryAfter = (header: string | null, now: number): ErrorFacts => {
  const retryIn = Math.ceil(Number(header) || (Date.parse(header ?? "") - now) / 1000);
  return isFilledIn(retryIn, 0) && retryIn ? { retryIn } : {};
};
