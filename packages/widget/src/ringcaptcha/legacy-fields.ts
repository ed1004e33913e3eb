// What pages find of a verification: three hidden fields, and the record that RingCaptcha's widget kept in localStorage.
// Also remembers the accepted code over a reload, since the site's back end will ask with it. Storage may fail.
import type { SessionState } from "@telproof/sdk";

/** Remembered instead of a code that was posted. */
const posted = "posted";

const names = ["ringcaptcha_session_id", "ringcaptcha_pin_code", "ringcaptcha_phone_number"] as const;

function ignoreErrors<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function createHiddenInput(name: string): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "hidden";
  input.autocomplete = "off";
  input.name = name;
  return input;
}

/** Fields and records of one widget. */
export class LegacyFields {
  readonly inputs = names.map(createHiddenInput);
  readonly #app: string;
  #token = "";

  constructor(app: string) {
    this.#app = app;
    addEventListener("pagehide", () => this.#record(null));
  }

  /** Keeps what a step brings. Gives false for one that was posted before: its code is used up. */
  keep(state: SessionState): boolean {
    if (state.step === "verified" && this.#recall(state.token) === posted) return false;
    if (state.step !== "verified" && state.step !== "code") {
      this.#write("", "", "");
      this.#record(null);
      return true;
    }
    const { token } = state;
    // After a reload only a masked number is known at first.
    const phone = state.phone.includes("•") ? "" : state.phone;
    const code = state.step === "code" ? "" : state.code || this.#recall(token);
    if (code) this.#remember(token, code);
    this.#write(token, code, phone);
    const { messagesSent, channel } = state.step === "code" ? state : {};
    const status = state.step === "code" ? "pending" : "verified";
    this.#record({ status, token, phoneNumber: phone, attempts: messagesSent, dispatchType: channel });
    return true;
  }

  /** The site's form has gone off with the code. */
  onPosted(): void {
    if (this.inputs[1]?.value) this.#remember(this.#token, posted);
  }

  #write(...values: readonly [token: string, code: string, phone: string]): void {
    this.#token = values[0];
    for (const [index, input] of this.inputs.entries()) input.value = values[index] ?? "";
  }

  /** Pages read the number there, in their handlers. It does not outlive the page. */
  #record(record: object | null): void {
    const key = `ringcaptcha.widget.${this.#app}`;
    ignoreErrors(() =>
      record ? localStorage.setItem(key, JSON.stringify(record)) : localStorage.removeItem(key),
    );
  }

  #remember(token: string, code: string): void {
    ignoreErrors(() => sessionStorage.setItem(`telproof:ringcaptcha:${token}`, code));
  }

  #recall(token: string): string {
    return ignoreErrors(() => sessionStorage.getItem(`telproof:ringcaptcha:${token}`)) ?? "";
  }
}
