// Telproof's native API as a site's back end uses it: send with the secret key, check with the session's token. Codes
// come from a test app's inbox. Refusals must be the documented ones, or they count as errors.
import type { Answer } from "../load/answer.ts";
import { phoneAt } from "../load/phones.ts";
import type { Dialogue, Exchange, Source } from "./dialogue.ts";
import { get, postForm } from "./request.ts";

/** The app under test, as `telproof app create --test --json` printed it. */
export interface TelproofKeys {
  readonly app_key: string;
  readonly secret_key: string;
}

/** What was asked so far and what it gave: each source reads on from where it stopped. */
interface Memory {
  readonly sent: { readonly phone: string; readonly token: string }[];
  readonly known: { readonly token: string; readonly code: string }[];
  readonly asked: { phones: number; codes: number; checks: number; states: number; refused: number };
}

export function telproofDialogue(keys: TelproofKeys): Dialogue {
  const memory: Memory = {
    sent: [],
    known: [],
    asked: { phones: 0, codes: 0, checks: 0, states: 0, refused: 0 },
  };
  return new Map([
    ["send", send(keys, memory)],
    ["codes", codes(keys, memory)],
    ["check", check(keys, memory)],
    ["status", status(keys, memory)],
    ["too-soon", tooSoon(keys, memory)],
    ["foreign-origin", foreignOrigin(keys, memory)],
  ]);
}

function send({ app_key, secret_key }: TelproofKeys, { sent, asked }: Memory): Source {
  return () => {
    const phone = phoneAt(asked.phones++);
    const keep = (token: string) => void sent.push({ phone, token });
    return {
      request: postForm(`/${app_key}/code/sms`, { phone, secret_key }),
      accept: (answer) => takeField({ answer, field: "token", keep }),
    };
  };
}

function codes({ app_key, secret_key }: TelproofKeys, { sent, known, asked }: Memory): Source {
  return () => {
    const item = sent[asked.codes++];
    if (item === undefined) return undefined;
    const keep = (code: string) => void known.push({ token: item.token, code });
    const path = `/${app_key}/test/inbox?phone=${encodeURIComponent(item.phone)}`;
    return {
      request: get(path, `Authorization: Bearer ${secret_key}\r\n`),
      accept: (answer) => takeField({ answer, field: "code", keep }),
    };
  };
}

function check({ app_key, secret_key }: TelproofKeys, { known, asked }: Memory): Source {
  const accept = (answer: Answer) => takeField({ answer, field: "proof", keep: () => {} });
  return () => {
    const item = known[asked.checks++];
    if (item === undefined) return undefined;
    return { request: postForm(`/${app_key}/verify`, { ...item, secret_key }), accept };
  };
}

function status({ app_key, secret_key }: TelproofKeys, { sent, asked }: Memory): Source {
  const accept = (answer: Answer) => takeField({ answer, field: "state", keep: () => {} });
  return () => {
    const token = sent[asked.states++ % sent.length]?.token ?? "";
    return { request: postForm(`/${app_key}/status`, { token, secret_key }), accept };
  };
}

function tooSoon({ app_key, secret_key }: TelproofKeys, { sent, asked }: Memory): Source {
  return () => {
    const phone = sent[asked.refused++ % sent.length]?.phone ?? "";
    return refused(postForm(`/${app_key}/code/sms`, { phone, secret_key }), "ERROR_WAIT_TO_RETRY");
  };
}

function foreignOrigin({ app_key }: TelproofKeys, { asked }: Memory): Source {
  return () => {
    const fields = { phone: phoneAt(asked.phones++) };
    const request = postForm(`/${app_key}/code/sms`, fields, "Origin: https://elsewhere.example\r\n");
    return refused(request, "ERROR_INVALID_DOMAIN");
  };
}

/** Whether the answer has a text under `field`, which is then kept. Cheaper than parsing the whole of it. */
function takeField(options: { answer: Answer; field: string; keep: (value: string) => void }): boolean {
  const { answer, field, keep } = options;
  const start = answer.body.indexOf(`"${field}":"`);
  if (answer.status !== 200 || start < 0) return false;
  const from = start + field.length + 4;
  keep(answer.body.slice(from, answer.body.indexOf('"', from)));
  return true;
}

function refused(request: string, message: string): Exchange {
  return { request, accept: ({ body }) => body.includes(`"${message}"`) };
}
