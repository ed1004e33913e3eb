// One kept-alive connection to the server under test, one request under way at a time. A raw socket: the generator
// must cost less than the fastest candidate. Never retries.
import { connect, type Socket } from "node:net";
import { type Answer, readAnswer } from "./answer.ts";

/** What became of a request: an answer, or the reason why there is none. */
export type Outcome = Answer | { readonly fault: string };

export class Connection {
  readonly #socket: Socket;
  #received = "";
  #settle: ((outcome: Outcome) => void) | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => this.#take(text));
    socket.on("error", (error) => this.#finish({ fault: error.message }));
    socket.on("close", () => this.#finish({ fault: "connection closed" }));
  }

  /** Connects to `port` on 127.0.0.1; throws when that fails. */
  static open(port: number): Promise<Connection> {
    const { promise, resolve, reject } = Promise.withResolvers<Connection>();
    const socket = connect(port, "127.0.0.1");
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      resolve(new Connection(socket));
    });
    return promise;
  }

  /** Writes a whole request; `settle` is called once. */
  ask(request: string, settle: (outcome: Outcome) => void): void {
    this.#settle = settle;
    if (this.#socket.destroyed) this.#finish({ fault: "connection closed" });
    else this.#socket.write(request, "latin1");
  }

  /** Ends the connection; a request still under way settles with a fault. */
  close(): void {
    this.#socket.destroy();
    this.#finish({ fault: "no answer in time" });
  }

  #take(text: string): void {
    this.#received = this.#received === "" ? text : this.#received + text;
    const answer = readAnswer(this.#received);
    if (answer === undefined) return;
    this.#received = "";
    this.#finish(answer);
  }

  #finish(outcome: Outcome): void {
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.(outcome);
  }
}
