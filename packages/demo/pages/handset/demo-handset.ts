// <demo-handset>: a phone that shows what Telproof sends to the one number this page verifies. It brings its
// markup from the page, and never learns of anybody else's messages.
import { announce, drawBubble } from "./bubble.ts";
import { type CallState, createCall } from "./call.ts";
import { hourAndMinute } from "./clock.ts";
import type { Inbox, Message } from "./message.ts";
import { part } from "./part.ts";
import { createPeek } from "./peek.ts";
import { useCode } from "./use-code.ts";
import { watchInbox } from "./watch.ts";

/** Milliseconds after which a call no longer rings, when the page sees it too late. */
const ringable = 45_000;

/** Where a reload finds the number again. */
const memory = "demo-handset";

export class DemoHandset extends HTMLElement {
  readonly #seen = new Set<string>();
  readonly #call = createCall(this, (state) => this.#showCall(state));
  readonly #peek = createPeek(part(this, "peek"));
  #phone = "";
  #watching = new AbortController();
  #clock = 0;

  connectedCallback(): void {
    this.#tick();
    this.#clock = setInterval(() => this.#tick(), 5_000);
    const phone = sessionStorage.getItem(memory);
    if (phone !== null) this.watch(phone);
  }

  disconnectedCallback(): void {
    clearInterval(this.#clock);
    this.rest();
  }

  /** Shows what arrives for this number (E.164) from now on; the thread of another number goes. */
  watch(phone: string): void {
    if (phone !== this.#phone) this.#openThread(phone);
    this.rest();
    this.#watching = new AbortController();
    const watcher = {
      onInbox: (inbox: Inbox) => this.#show(inbox),
      onFault: () => this.#showSignal("No service"),
    };
    void watchInbox(phone, watcher, this.#watching.signal);
  }

  /** Stops looking for messages; those that are there stay. */
  rest(): void {
    this.#watching.abort();
  }

  /** The number is verified: nothing more will come, and the phone stops ringing. */
  settle(): void {
    this.rest();
    this.#call.end();
    sessionStorage.removeItem(memory);
  }

  #openThread(phone: string): void {
    this.#phone = phone;
    this.#seen.clear();
    this.#call.end();
    part(this, "messages").replaceChildren();
    part(this, "number").textContent = phone;
    sessionStorage.setItem(memory, phone);
  }

  #show({ messages, now }: Inbox): void {
    this.#showSignal("Telproof");
    const fresh = messages.filter(({ id }) => !this.#seen.has(id));
    const latest = fresh.at(-1);
    if (latest === undefined) return;
    if (this.dataset["view"] === "idle") this.dataset["view"] = "thread";
    for (const message of fresh) this.#receive(message);
    this.#say(announce(latest));
    if (latest.channel === "voice" && now - Date.parse(latest.created_at) < ringable) this.#ring(latest);
  }

  #receive(message: Message): void {
    this.#seen.add(message.id);
    const bubble = drawBubble(message, {
      onCode: (code) => void this.#takeCode(code),
      onListen: (call) => this.#call.listen(call),
    });
    const list = part(this, "messages");
    list.append(bubble);
    list.scrollTop = list.scrollHeight;
    this.#peek.at(bubble, "New message on the handset");
  }

  #ring(message: Message): void {
    this.#call.ring(message);
    this.#peek.at(part(this, "answer"), "The handset rings");
  }

  async #takeCode(code: string): Promise<void> {
    this.#say(await useCode(code));
  }

  #showCall(state: CallState): void {
    const quiet = this.#seen.size > 0 ? "thread" : "idle";
    this.dataset["view"] = state === "silent" ? quiet : state;
    if (state !== "ringing") this.#peek.rest();
  }

  #say(text: string): void {
    part(this, "status").textContent = text;
  }

  #showSignal(text: string): void {
    part(this, "signal").textContent = text;
  }

  #tick(): void {
    const now = new Date();
    for (const time of this.querySelectorAll<HTMLTimeElement>("[data-clock]")) {
      time.textContent = hourAndMinute.format(now);
    }
  }
}
