// Goes through <tel-proof> in a Playwright page as a person would, whatever language it speaks. Playwright's types are
// described by what is used of them, so that nothing has to be installed.
import type { Inbox } from "./inbox.ts";

/** The part of Playwright's `Locator` that is used. */
interface Field {
  fill(value: string): Promise<unknown>;
  press(key: string): Promise<unknown>;
  waitFor(options: { readonly timeout: number }): Promise<unknown>;
  textContent(): Promise<string | null>;
}

/** The part of Playwright's `Page` that is used; a `FrameLocator` or `Locator` around one widget does as well. */
export interface VerifiablePage {
  locator(selector: string): Field;
}

/** Whose phone, and where its messages arrive. */
export interface VerifyPhoneOptions {
  readonly inbox: Inbox;
  /** E.164; another one for each test, from `uniqueNumber`. */
  readonly phone: string;
  /** False for a widget with `no-auto-check`: the code is confirmed with Enter. Default true. */
  readonly autoCheck?: boolean | undefined;
}

/** What the widget shows instead of the form when its key, origin or server is wrong. */
const setupFault = "tel-proof .misconfigured:visible";

/** Where the widget says why it sent no code. */
const refusal = [
  setupFault,
  'tel-proof [slot="tel-proof-phone-note"][data-tone="error"]:visible',
  'tel-proof .note[data-tone="error"]:visible',
].join(", ");

/** Milliseconds, as long as the inbox waits for a message. */
const patience = 10_000;

/** Rejects with the widget's text as soon as it shows one there; never resolves. */
const untilRefused = async (page: VerifiablePage, selector: string): Promise<never> => {
  const note = page.locator(selector);
  const text = await note.waitFor({ timeout: patience }).then(
    () => note.textContent(),
    () => null,
  );
  if (text !== null) throw new Error(`The widget sent no code: ${text}`);
  return new Promise<never>(() => undefined);
};

const askForCode = async (page: VerifiablePage, phone: string): Promise<void> => {
  const number = page.locator('tel-proof input[autocomplete="tel"]');
  await number.fill(phone);
  await number.press("Enter");
};

/**
 * Types the number, fetches the code from the inbox and types it. When this resolves the code has been entered; what
 * the page makes of it is for the test to expect. When the widget refuses to send a code, this rejects at once with
 * what the widget says.
 *
 * @example
 * await verifyPhone(page, { inbox, phone: uniqueNumber() });
 * await expect(page.getByText("Number verified").first()).toBeVisible();
 */
export async function verifyPhone(page: VerifiablePage, options: VerifyPhoneOptions): Promise<void> {
  const { inbox, phone, autoCheck = true } = options;
  const [earlier] = await inbox.messages(phone);
  await Promise.race([askForCode(page, phone), untilRefused(page, setupFault)]);
  const code = await Promise.race([
    inbox.waitForCode(phone, { after: earlier?.createdAt }),
    untilRefused(page, refusal),
  ]);
  const field = page.locator('tel-proof input[autocomplete="one-time-code"]');
  await field.fill(code);
  if (!autoCheck) await field.press("Enter");
}
