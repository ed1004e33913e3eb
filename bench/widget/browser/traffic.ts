// Counts what one page moves: encoded bodies and response headers, preflights included, as the browser's network layer saw
// them. It asks for nothing itself.
import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession } from "./chromium.ts";

export interface Moved {
  readonly url: string;
  readonly bytes: number;
}

const PATIENCE_MS = 20_000;
const POLL_MS = 20;

export class Traffic {
  readonly #open = new Map<string, string>();
  readonly #moved: Moved[] = [];
  readonly #failed: string[] = [];
  #lastAt = performance.now();

  private constructor(session: CDPSession) {
    session.on("Network.requestWillBeSent", ({ requestId, request }) => {
      if (/^https?:/.test(request.url)) this.#note(() => this.#open.set(requestId, request.url));
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const url = this.#open.get(requestId);
      if (url !== undefined) this.#note(() => this.#moved.push({ url, bytes: encodedDataLength }));
      this.#open.delete(requestId);
    });
    session.on("Network.loadingFailed", ({ requestId, errorText }) => {
      const url = this.#open.get(requestId);
      if (url !== undefined) this.#note(() => this.#failed.push(`${url}: ${errorText}`));
      this.#open.delete(requestId);
    });
  }

  static async of(session: CDPSession): Promise<Traffic> {
    const traffic = new Traffic(session);
    await session.send("Network.enable");
    return traffic;
  }

  get moved(): readonly Moved[] {
    return this.#moved;
  }

  get failed(): readonly string[] {
    return this.#failed;
  }

  get bytes(): number {
    return this.#moved.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Resolves when nothing has been under way for so long. */
  async quiet(milliseconds: number): Promise<void> {
    const end = performance.now() + PATIENCE_MS;
    while (this.#open.size > 0 || performance.now() - this.#lastAt < milliseconds) {
      if (performance.now() > end) throw new Error(`Still loading: ${[...this.#open.values()].join(", ")}`);
      await sleep(POLL_MS);
    }
  }

  #note(what: () => void): void {
    what();
    this.#lastAt = performance.now();
  }
}
