// What the explanation of a page's mistakes takes and returns; it loads as a chunk. Types only.
import type { TemplateResult } from "lit";
import type { SetupFault } from "./setup-fault.ts";

/** What is drawn of the mistakes. */
export interface SetupReport {
  /** For everybody, in the page's language: the widget cannot work here. */
  readonly title: string;
  /** For the page's developer; nothing on a page that is not in development. */
  readonly notes: TemplateResult | null;
}

/** What an element is to begin with. */
export interface SetupTarget {
  readonly appKey: string;
  readonly baseUrl: string;
  readonly locale: string;
}

/** What an explanation depends on. */
export interface SetupPage extends SetupTarget {
  readonly host: HTMLElement;
  readonly faults: ReadonlySet<SetupFault>;
}

/** The mistakes of one element, as they come and go. */
export interface SetupNotes {
  note(fault: SetupFault, isThere: boolean, target: SetupTarget): void;
}
