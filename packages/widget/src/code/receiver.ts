// Waits for a code that the browser reads out of an arriving message (WebOTP), where it can. A page can have only one
// such wait, so a new one ends the last. A chunk that loads in such a browser when a code is on its way.

/** The part of `navigator.credentials` that gives codes. */
export type CodeSource = Pick<CredentialsContainer, "get">;

/** A credential that holds a code; not yet among TypeScript's DOM types. */
interface CodeCredential extends Credential {
  readonly code: string;
}

const holdsCode = (credential: Credential | null): credential is CodeCredential =>
  credential !== null && "code" in credential && typeof credential.code === "string";

/** Resolves with the code, or null when it was aborted, declined or is not possible here. Never rejects. */
async function receiveCode(credentials: CodeSource, signal: AbortSignal): Promise<string | null> {
  const options = { otp: { transport: ["sms"] }, signal };
  try {
    const credential = await credentials.get(options);
    return !signal.aborted && holdsCode(credential) ? credential.code : null;
  } catch {
    return null;
  }
}

/** The page's wait, of whichever widget. Chromium kills a tab that aborts a wait which is over, or was ended by another. */
let pending: AbortController | null = null;

/** Waits while a code is expected. */
export interface Receiver {
  start(): unknown;
  stop(): void;
}

/** The wait of one widget. */
export class CodeReceiver implements Receiver {
  readonly #source: CodeSource;
  readonly #onCode: (code: string) => void;
  #waiting: AbortController | null = null;

  constructor(source: CodeSource, onCode: (code: string) => void) {
    this.#source = source;
    this.#onCode = onCode;
  }

  async start(): Promise<void> {
    pending?.abort();
    const waiting = new AbortController();
    pending = waiting;
    this.#waiting = waiting;
    const code = await receiveCode(this.#source, waiting.signal);
    if (pending === waiting) pending = null;
    if (code) this.#onCode(code);
  }

  stop(): void {
    if (pending !== this.#waiting) return;
    pending?.abort();
    pending = null;
  }
}
