// A whole verification in a customer's page: counts what is moved until the number is verified. The code comes from the test
// app's inbox, past the page.
import { createInbox, uniqueNumber } from "../../../packages/sdk/dist/testing.js";
import type { Page } from "../browser/chromium.ts";
import type { Moved } from "../browser/traffic.ts";
import { clickOn, type Encoding, type Visit, type VisitOptions, visiting, within } from "../browser/visit.ts";
import type { Candidate } from "../candidates.ts";
import type { Telproof } from "./telproof.ts";

/** What one verification moved. */
export interface Verified {
  readonly encoding: Encoding;
  /** Whether the list of countries was opened, and a country chosen in it. */
  readonly listOpened: boolean;
  readonly bytes: number;
  readonly moved: readonly Moved[];
}

export interface JourneyOptions extends VisitOptions {
  readonly telproof: Telproof;
  readonly listOpened: boolean;
}

const QUIET_MS = 300;
const widget = "tel-proof";

/** Throws when the number was not verified. */
export function verify(options: JourneyOptions): Promise<Verified> {
  const { telproof, listOpened, encoding, candidate } = options;
  return visiting(options, async (visit) => {
    await visit.load(QUIET_MS);
    if (listOpened) await chooseInList(visit, candidate);
    await enterNumberAndCode(visit, options);
    await visit.traffic.quiet(QUIET_MS);
    const { bytes, moved } = visit.traffic;
    const { appKey } = telproof;
    return {
      encoding,
      listOpened,
      bytes,
      moved: moved.map((it) => ({ url: pathOf(it.url, appKey), bytes: it.bytes })),
    };
  });
}

async function enterNumberAndCode({ page, traffic }: Visit, { telproof }: JourneyOptions): Promise<void> {
  const phone = uniqueNumber();
  const { url: baseUrl, secretKey } = telproof;
  await clickOn(page, [`${widget} input[type=tel]`]);
  await traffic.quiet(QUIET_MS);
  await page.keyboard.type(phone.replace("+44", "0"), { delay: 10 });
  await clickOn(page, [widget, "[part~=send-button]"]);
  await drawn(page, "input[autocomplete=one-time-code]");
  const code = await createInbox({ baseUrl, secretKey }).waitForCode(phone);
  await page.keyboard.type(code, { delay: 10 });
  await drawn(page, "[part~=verified]");
}

async function chooseInList({ page, traffic }: Visit, { list }: Candidate): Promise<void> {
  if (!list) throw new Error("There is no list to open.");
  await clickOn(page, list.button);
  await drawn(page, "[role=option]");
  await page.keyboard.press("Enter");
  await traffic.quiet(QUIET_MS);
}

async function drawn(page: Page, part: string): Promise<void> {
  await within(page.locator(`${widget} ${part}`).first().waitFor(), `${widget} ${part} did not appear`);
}

/** Without what differs from run to run: the port, the key, a chunk's hash. */
function pathOf(url: string, appKey: string): string {
  return new URL(url).pathname.replace(appKey, "{app_key}");
}
