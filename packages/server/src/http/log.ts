// The log: one JSON object a line. Known fields are chosen by those who log; whatever slips through is censored here.
import pino, { type Logger } from "pino";

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

/** A log to `file`, or to standard error. Lines are written in batches and flushed at the end. */
export const createLog = ({
  level,
  file,
}: {
  readonly level: string;
  readonly file: string | undefined;
}): Logger =>
  pino(
    {
      level,
      base: null,
      redact: { paths: secret.flatMap((name) => [name, `*.${name}`]), censor: "[redacted]" },
    },
    pino.destination({ dest: file ?? 2, sync: false, minLength: file ? 4096 : 0, mkdir: true }),
  );
