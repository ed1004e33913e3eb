// Every path, asked by everybody, whatever has become of its verification: what it refuses with, the contract has.
import { beforeAll, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { createV1Client, page, type V1Client } from "./client.fixture.ts";
import { documentedCodes } from "./documented.fixture.ts";
import { problem } from "./schema.ts";

let server: Composed;
let app: FixtureApp;
let client: V1Client;
let phones = 0;
const freshPhone = () => `+4474007${String(20_000 + phones++)}`;

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ origins: [page] });
  client = createV1Client(server, app);
  return () => server.close();
});

interface Session {
  readonly id: string;
  readonly token: string;
  readonly code: string;
}

const begin = async (): Promise<Session> => {
  const phone = freshPhone();
  const { id, token } = (await client.asPage("verifications", { phone })).body;
  return { id, token, code: await client.codeOf(phone) };
};

const wrong = (code: string) => String((Number(code[0]) % 9) + 1) + code.slice(1);

/** What may have become of a verification. */
const states: Readonly<Record<string, (session: Session) => Promise<unknown>>> = {
  pending: async () => undefined,
  verified: ({ id, code }) => client.asBackEnd(`verifications/${id}/check`, { code }),
  canceled: ({ id }) => client.asBackEnd(`verifications/${id}/cancel`),
  failed: async ({ id, code }) => {
    for (let guess = 0; guess < 5; guess += 1)
      await client.asBackEnd(`verifications/${id}/check`, { code: wrong(code) });
  },
  expired: () => server.pass(3600),
};

const operations = ["resend", "change-number", "check", "next", "cancel", "status", "proof"].map(
  (it) => ["POST", `verifications/{id}/${it}`] as const,
);
const requests = [
  ...operations,
  ["GET", "verifications/{id}"],
  ["DELETE", "verifications/{id}"],
  ["POST", "verifications"],
  ["POST", "numbers/lookup"],
  ["POST", "numbers/status"],
  ["POST", "proofs/redeem"],
  ["GET", "inbox"],
] as const;

const inputs: Readonly<Record<string, (session: Session) => Record<string, string>>> = {
  "good fields": ({ token, code }) => ({ token, code, phone: freshPhone(), proof: "a.b.c" }),
  "bad fields": ({ token, code }) => ({
    token,
    code: wrong(code),
    phone: "+44 909 8790000",
    channel: "fax",
    proof: "x",
  }),
  "a landline": ({ token }) => ({ token, phone: "+442071838750", code: "" }),
};

const cases = Object.keys(states).flatMap((state) =>
  Object.keys(inputs).map((input) => [state, input] as const),
);

it.each(cases)("A verification that is %s, asked with %s, refuses as documented", async (state, input) => {
  let refused = 0;
  for (const [method, template] of requests)
    for (const who of ["asPage", "asBackEnd"] as const) {
      const session = await begin();
      await states[state]?.(session);
      const fields = inputs[input]?.(session) ?? {};
      const path = template.replace("{id}", session.id);
      const { http, body } =
        who === "asPage" && method === "POST"
          ? await client.asPage(path, fields)
          : await client.asBackEnd(path, fields, method);
      if (http < 300) continue;
      refused += 1;
      expect(problem.strict().safeParse(body).error).toBeUndefined();
      expect([method, template, http, documentedCodes(method, template, http)]).toEqual([
        method,
        template,
        http,
        expect.arrayContaining([body.code]),
      ]);
    }
  expect(refused).toBeGreaterThan(0);
});
