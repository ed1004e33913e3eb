// What a verification takes from the browser, each replaceable. The real ones are in browser.ts. Types only.
import type { Client, Session, SessionOptions, SessionState } from "@telproof/sdk";
import type { Permission } from "./before-send.ts";
import type { Receiver } from "./code/receiver.ts";
import type { ConnectionSettings, ControllerOptions } from "./controller.ts";
import type { CodeRequest } from "./events.ts";
import type { FormatSources } from "./phone/formats.ts";

/** What the verification controller needs from outside. */
export interface Ports extends FormatSources {
  readonly createClient: (settings: ConnectionSettings) => Client;
  readonly createSession: (client: Client, options: SessionOptions) => Session;
  /** Waits for codes that the browser reads out of messages, if it can. */
  readonly createReceiver: (onCode: (code: string) => void) => Receiver;
  readonly online: () => boolean;
  /** Calls back when the connection comes or goes, until `signal` aborts. */
  readonly onConnection: (listener: () => void, signal: AbortSignal) => void;
  /** The page's own origin; `null` as a word in a sandboxed frame and in a file. */
  readonly origin: string;
  /** Tells the developer of the page, once per message. */
  readonly warn: (message: string) => void;
}

export interface VerificationControllerOptions extends ControllerOptions {
  readonly ports: Ports;
  /** Hears of another step before everybody else, with its secrets. */
  readonly onStep?: (state: SessionState) => void;
  /** Whether a code may be sent. */
  readonly askPage?: (request: CodeRequest) => Permission | Promise<Permission>;
}
