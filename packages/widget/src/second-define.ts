// What the console says where the element is defined a second time. A chunk that loads for such a page.
import { warnOnce } from "./warn.ts";

/** The first definition stays. */
export const reportSecond = (isCopy: boolean, baseUrl: string | null | undefined): void =>
  warnOnce(
    isCopy
      ? "Telproof: another copy of the widget is ignored."
      : `Telproof: another baseUrl, ${baseUrl}, is ignored.`,
  );
