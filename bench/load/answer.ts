// Reads one HTTP/1.1 answer from what a socket has received so far. Never touches the socket.

/** One answer. The body is latin1 text: exact for the ASCII fields that the bench reads. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

const HEAD_END = "\r\n\r\n";

/**
 * The answer that `received` holds, or `undefined` while part of it is missing. At most one request is under way on a
 * connection, so nothing follows an answer.
 */
export function readAnswer(received: string): Answer | undefined {
  const headEnd = received.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const head = received.slice(0, headEnd);
  const rest = received.slice(headEnd + HEAD_END.length);
  const body = readBody(head, rest);
  return body === undefined ? undefined : { status: Number(head.slice(9, 12)), body };
}

function readBody(head: string, rest: string): string | undefined {
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) return rest.length >= Number(length) ? rest : undefined;
  return /\r\ntransfer-encoding: *chunked/i.test(head) ? joinChunks(rest) : "";
}

function joinChunks(rest: string): string | undefined {
  let body = "";
  let at = 0;
  for (;;) {
    const lineEnd = rest.indexOf("\r\n", at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(rest.slice(at, lineEnd), 16);
    const next = lineEnd + 2 + size + 2;
    if (rest.length < next) return undefined;
    if (size === 0) return body;
    body += rest.slice(lineEnd + 2, lineEnd + 2 + size);
    at = next;
  }
}
