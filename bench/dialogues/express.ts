// Bare Express: the same size of request as a send and a check, a constant answer.
import type { Answer } from "../load/answer.ts";
import { phoneAt } from "../load/phones.ts";
import type { Dialogue, Source } from "./dialogue.ts";
import { postForm } from "./request.ts";

const accept = ({ status, body }: Answer) => status === 200 && body.includes('"SUCCESS"');

export function expressDialogue(): Dialogue {
  let count = 0;
  const send: Source = () => {
    count += 1;
    const fields = { phone: phoneAt(count), secret_key: "a-secret-of-usual-length-0123456789" };
    return { request: postForm("/code", fields), accept };
  };
  const check: Source = () => {
    count += 1;
    const fields = { token: `a-token-of-usual-length-${count}`, code: "123456" };
    return { request: postForm("/code", fields), accept };
  };
  return new Map([
    ["send", send],
    ["check", check],
  ]);
}
