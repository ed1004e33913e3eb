// People while processes die under them: sends at a steady rate, and a check of every fifth code as soon as its message
// has come. Remembers what was acknowledged; asks nothing twice.
import { setTimeout as sleep } from "node:timers/promises";
import { postForm } from "../dialogues/request.ts";
import type { TelproofKeys } from "../dialogues/telproof.ts";
import { Connection } from "../load/connection.ts";
import { phoneAt } from "../load/phones.ts";
import type { TakenMessage } from "../vendor/vendor.ts";

const CONNECTIONS = 32;
const TICK_MS = 10;
const CHECKED = 5;

interface Request {
  readonly text: string;
  readonly yes: (body: { readonly id: string }) => void;
}

export class Traffic {
  /** The secret key as a header. */
  readonly #bearer: string;
  /** Ids of verifications whose send, or whose check, was acknowledged. */
  readonly sends = new Set<string>();
  readonly checks = new Set<string>();
  /** Answers that were neither a yes nor cut off, nor asked to come back later. */
  readonly refusals: string[] = [];
  /** Answers with 503 and Retry-After: the server knows that it cannot write. */
  unavailable = 0;
  /** Requests that were written, answered or not. */
  asked = 0;
  #phones: number;
  /** Of this process' life: what was acknowledged and is to be checked, and the codes that came. */
  #checked = new Set<string>();
  #codes = new Map<string, string>();
  #waiting: Request[] = [];

  /** `firstPhone` keeps the numbers of several apart. */
  constructor({ secret_key }: TelproofKeys, firstPhone = 0) {
    this.#phones = firstPhone;
    this.#bearer = `Authorization: Bearer ${secret_key}\r\n`;
  }

  /** A message came: its code may be entered. */
  arrived({ id, code }: TakenMessage): void {
    if (!id.endsWith("-1")) return;
    const verification = id.slice(0, -2);
    this.#codes.set(verification, code);
    this.#check(verification);
  }

  /** Asks the server at `port` for so many sends a second, until `over` aborts or it is gone. */
  async run(port: number, perSecond: number, over: AbortSignal): Promise<void> {
    this.#checked = new Set();
    this.#codes = new Map();
    this.#waiting = [];
    const opened = await Promise.allSettled(Array.from({ length: CONNECTIONS }, () => Connection.open(port)));
    const all = opened.flatMap((it) => (it.status === "fulfilled" ? [it.value] : []));
    const idle = [...all];
    const began = performance.now();
    for (let sent = 0; !over.aborted && all.length > 0; await sleep(TICK_MS)) {
      const wanted = ((performance.now() - began) / 1_000) * perSecond;
      for (; sent < wanted; sent += 1) this.#waiting.push(this.#send());
      while (this.#waiting.length > 0 && idle.length > 0) this.#ask(idle);
    }
    for (const connection of all) connection.close();
  }

  #ask(idle: Connection[]): void {
    const [connection, request] = [idle.pop(), this.#waiting.shift()];
    if (!connection || !request) return;
    this.asked += 1;
    connection.ask(request.text, (outcome) => {
      if ("fault" in outcome) return;
      idle.push(connection);
      const body = JSON.parse(outcome.body);
      if (outcome.status < 300) request.yes(body);
      else if (outcome.status === 503) this.unavailable += 1;
      else this.refusals.push(`${outcome.status} ${body.code}`);
    });
  }

  #send(): Request {
    return {
      text: postForm("/v1/verifications", { phone: phoneAt(this.#phones++) }, this.#bearer),
      yes: ({ id }) => {
        this.sends.add(id);
        if (this.sends.size % CHECKED === 0) this.#checked.add(id);
        this.#check(id);
      },
    };
  }

  /** Whichever comes last, the answer or the message, lets the check begin. */
  #check(id: string): void {
    const code = this.#codes.get(id);
    if (!this.#checked.has(id) || code === undefined) return;
    this.#waiting.push({
      text: postForm(`/v1/verifications/${id}/check`, { code }, this.#bearer),
      yes: () => void this.checks.add(id),
    });
  }
}
