// better-auth's phone-number plugin. `check` only checks the code, as Telproof does (less: no signed result);
// `sign-up` is what its documented client calls: the check, a new user and a session.
import type { Answer } from "../load/answer.ts";
import { phoneAt } from "../load/phones.ts";
import type { Dialogue, Source } from "./dialogue.ts";
import { get, postJson } from "./request.ts";

type Known = readonly [phoneNumber: string, code: string];

const accept = ({ status, body }: Answer) => status === 200 && body.includes('"status":true');

export function betterAuthDialogue(): Dialogue {
  let count = 0;
  let collected = false;
  const known: Known[] = [];
  let checked = 0;

  const send: Source = () => {
    const phoneNumber = phoneAt(count++);
    collected = false;
    return {
      request: postJson("/api/auth/phone-number/send-otp", { phoneNumber }),
      accept: ({ status, body }) => status === 200 && body.includes("code sent"),
    };
  };
  const codes: Source = () => {
    if (collected) return undefined;
    collected = true;
    return {
      request: get("/codes"),
      accept: ({ status, body }) => {
        known.push(...(JSON.parse(body) as Known[]));
        return status === 200;
      },
    };
  };
  const checkAt =
    (path: string): Source =>
    () => {
      const [phoneNumber, code] = known[checked++] ?? [];
      if (phoneNumber === undefined || code === undefined) return undefined;
      return { request: postJson(path, { phoneNumber, code }), accept };
    };
  return new Map([
    ["send", send],
    ["codes", codes],
    ["check", checkAt("/consume")],
    ["sign-up", checkAt("/api/auth/phone-number/verify")],
  ]);
}
