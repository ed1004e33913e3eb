// Goes through <tel-proof> in a Playwright page as a person would, whatever language it speaks. Playwright's types are
// described by what is used of them, so that nothing has to be installed.
import type { Inbox } from "./inbox.ts";

/** The part of Playwright's `Locator` that is used. */
interface Field {
  fill(value: string): Promise<unknown>;
  press(key: string): Promise<unknown>;
}

/** The part of Playwright's `Page` that is used; a `FrameLocator` or `Locator` around one widget does as well. */
export interface VerifiablePage {
  locator(selector: string): Field;
}

/** Whose phone, and where its messages arrive. */
export interface VerifyPhoneOptions {
  readonly inbox: Inbox;
  /** E.164; best another one for each test, from `uniqueNumber`. */
  readonly phone: string;
  /** False for a widget with `no-auto-submit`: the code is confirmed with Enter. Default true. */
  readonly autoSubmit?: boolean | undefined;
}

/**
 * Types the number, fetches the code from the inbox and types it. When this resolves the code has been entered; what
 * the page makes of it is for the test to expect.
 *
 * @example
 * await verifyPhone(page, { inbox, phone: uniqueNumber(testInfo.workerIndex) });
 * await expect(page.locator("input[name=phone_proof]")).toHaveValue(/./);
 */
export async function verifyPhone(page: VerifiablePage, options: VerifyPhoneOptions): Promise<void> {
  const { inbox, phone, autoSubmit = true } = options;
  const [earlier] = await inbox.messages(phone);
  const number = page.locator('tel-proof input[autocomplete="tel"]');
  await number.fill(phone);
  await number.press("Enter");
  const code = await inbox.waitForCode(phone, { after: earlier?.createdAt });
  const field = page.locator('tel-proof input[autocomplete="one-time-code"]');
  await field.fill(code);
  if (!autoSubmit) await field.press("Enter");
}
