// Telproof's API as a site's back end uses it: sends, checks and asks with the secret key and the verification's id. Codes
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

const bearer = (secret: string) => `Authorization: Bearer ${secret}\r\n`;

/** What was asked so far and what it gave: each source reads on from where it stopped. */
interface Memory {
  readonly sent: { readonly phone: string; readonly id: string }[];
  readonly known: { readonly id: string; readonly code: string }[];
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

function send({ secret_key }: TelproofKeys, { sent, asked }: Memory): Source {
  return () => {
    const phone = phoneAt(asked.phones++);
    const keep = (id: string) => void sent.push({ phone, id });
    return {
      request: postForm("/v1/verifications", { phone }, bearer(secret_key)),
      accept: (answer) => takeField({ answer, status: 201, field: "id", keep }),
    };
  };
}

function codes({ secret_key }: TelproofKeys, { sent, known, asked }: Memory): Source {
  return () => {
    const item = sent[asked.codes++];
    if (item === undefined) return undefined;
    const keep = (code: string) => void known.push({ id: item.id, code });
    const path = `/v1/inbox?phone=${encodeURIComponent(item.phone)}`;
    return {
      request: get(path, bearer(secret_key)),
      accept: (answer) => takeField({ answer, field: "code", keep }),
    };
  };
}

function check({ secret_key }: TelproofKeys, { known, asked }: Memory): Source {
  const accept = (answer: Answer) => takeField({ answer, field: "proof", keep: () => {} });
  return () => {
    const item = known[asked.checks++];
    if (item === undefined) return undefined;
    const { id, code } = item;
    return { request: postForm(`/v1/verifications/${id}/check`, { code }, bearer(secret_key)), accept };
  };
}

function status({ secret_key }: TelproofKeys, { sent, asked }: Memory): Source {
  const accept = (answer: Answer) => takeField({ answer, field: "state", keep: () => {} });
  return () => {
    const id = sent[asked.states++ % sent.length]?.id ?? "";
    return { request: get(`/v1/verifications/${id}`, bearer(secret_key)), accept };
  };
}

function tooSoon({ secret_key }: TelproofKeys, { sent, asked }: Memory): Source {
  return () => {
    const phone = sent[asked.refused++ % sent.length]?.phone ?? "";
    return refused(postForm("/v1/verifications", { phone }, bearer(secret_key)), "resend_too_soon");
  };
}

function foreignOrigin({ app_key }: TelproofKeys, { asked }: Memory): Source {
  return () => {
    const fields = { app_key, phone: phoneAt(asked.phones++) };
    const request = postForm("/v1/verifications", fields, "Origin: https://elsewhere.example\r\n");
    return refused(request, "origin_not_allowed");
  };
}

/** Whether the answer has a text under `field`, which is then kept. Cheaper than parsing the whole of it. */
function takeField(options: {
  readonly answer: Answer;
  /** Default 200. */
  readonly status?: number;
  readonly field: string;
  readonly keep: (value: string) => void;
}): boolean {
  const { answer, status = 200, field, keep } = options;
  const start = answer.body.indexOf(`"${field}":"`);
  if (answer.status !== status || start < 0) return false;
  const from = start + field.length + 4;
  keep(answer.body.slice(from, answer.body.indexOf('"', from)));
  return true;
}

function refused(request: string, message: string): Exchange {
  return { request, accept: ({ body }) => body.includes(`"${message}"`) };
}
