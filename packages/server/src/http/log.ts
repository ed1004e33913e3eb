// The log: one JSON object a line. Known fields are chosen by those who log; whatever slips through is censored here.
import pino, { type Logger } from "pino";
import { LogFile } from "./log-file.ts";

const secret = [
  "phone",
  "code",
  "text",
  "token",
  "proof",
  "secret",
  "secret_key",
  "api_key",
  "authorization",
];

/** A log and its file. */
export interface Log {
  readonly log: Logger;
  readonly file: LogFile;
}

/** A log to `file`, or to standard error. Throws when the file cannot be opened. */
export const openLog = ({
  level,
  file: path,
  now,
}: {
  readonly level: string;
  readonly file: string | undefined;
  /** Unix milliseconds, for the report of dropped lines. */
  readonly now: () => number;
}): Log => {
  const report = (count: number) =>
    `${JSON.stringify({ level: warn, time: now(), event: "log_lines_dropped", count })}\n`;
  const file = new LogFile(path, report);
  const redact = { paths: secret.flatMap((name) => [name, `*.${name}`]), censor: "[redacted]" };
  return { file, log: pino({ level, base: null, redact }, file) };
};

const warn = 40;
