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
  readonly yes: (body: { readonly id: string; readonly token: string }) => void;
}

export class Traffic {
  readonly #keys: TelproofKeys;
  /** Ids of verifications whose send, or whose check, was acknowledged. */
  readonly sends = new Set<string>();
  readonly checks = new Set<string>();
  /** Answers that were neither a yes nor cut off. */
  readonly refusals: string[] = [];
  /** Requests that were written, answered or not. */
  asked = 0;
  #phones = 0;
  /** Of this process' life: what was acknowledged and is to be checked, and the codes that came. */
  #tokens = new Map<string, string>();
  #codes = new Map<string, string>();
  #waiting: Request[] = [];

  constructor(keys: TelproofKeys) {
    this.#keys = keys;
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
    this.#tokens = new Map();
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
      if (body.status === "SUCCESS") request.yes(body);
      else this.refusals.push(`${outcome.status} ${body.message}`);
    });
  }

  #send(): Request {
    const { app_key, secret_key } = this.#keys;
    return {
      text: postForm(`/${app_key}/code/sms`, { phone: phoneAt(this.#phones++), secret_key }),
      yes: ({ id, token }) => {
        this.sends.add(id);
        if (this.sends.size % CHECKED === 0) this.#tokens.set(id, token);
        this.#check(id);
      },
    };
  }

  /** Whichever comes last, the answer or the message, lets the check begin. */
  #check(id: string): void {
    const [token, code] = [this.#tokens.get(id), this.#codes.get(id)];
    if (token === undefined || code === undefined) return;
    const { app_key, secret_key } = this.#keys;
    this.#waiting.push({
      text: postForm(`/${app_key}/verify`, { token, code, secret_key }),
      yes: () => void this.checks.add(id),
    });
  }
}
