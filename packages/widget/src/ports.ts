// What the widget takes from the browser, each replaceable. The real ones are in browser.ts. Types only.
import type { Client } from "@telproof/sdk";
import type { CodeSource } from "./code/receiver.ts";
import type { FormatSources } from "./phone/formats.ts";
import type { Wording } from "./strings/language.ts";

/** Whose form this is, and where its server is. */
export interface Settings {
  readonly appKey: string;
  readonly baseUrl: string;
  /** Keeps the sessions of several widgets apart. */
  readonly storageKey: string;
  /** BCP 47; what it begins with. */
  readonly locale: string;
}

/** The chunk that a session and its steps are in. */
export type Steps = typeof import("./steps.ts");

/** The outside world of a conductor. */
export interface Ports extends FormatSources {
  readonly createClient: (settings: Settings) => Client;
  readonly loadSteps: () => Promise<Steps>;
  /** Whether a session may be waiting to be taken up again after a reload. */
  readonly remembers: (storageKey: string) => boolean;
  readonly loadWording: (locale: string) => Promise<Wording>;
  /** Where the browser gives codes that it reads out of messages; null if it cannot. */
  readonly codeSource: CodeSource | null;
  readonly online: () => boolean;
  /** Calls back when the connection comes or goes. Returns how to stop. */
  readonly onConnection: (listener: () => void) => () => void;
  /** The page's own origin. */
  readonly origin: string;
  /** Tells the developer of the page, once per message. */
  readonly warn: (message: string) => void;
}
