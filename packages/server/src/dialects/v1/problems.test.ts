// Every code of a problem, reached over HTTP: its status, its body as the schema has it, and what a page may read of it.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { beforeAll, expect, it } from "vitest";
import { createLab } from "../../channels/lab-provider.fixture.ts";
import { type Answered, type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { overload } from "../../http/overload.ts";
import type { App } from "../../service/app.ts";
import { createV1Client, page, type V1Client } from "./client.fixture.ts";
import { problemTable, v1Fault } from "./errors.ts";
import { type ProblemCode, problem, problemCodes } from "./schema.ts";

let server: Composed;
let phones = 0;
const freshPhone = () => `+4474004${String(20_000 + phones++)}`;

beforeAll(async () => {
  server = await startComposed({ providers: createLab().source });
  return () => server.close();
});

/** An app of its own for each problem, so that none is in the way of another. */
interface Scene extends V1Client {
  readonly app: FixtureApp;
  /** A verification of the page, and its code. */
  begin(fields?: Record<string, string>): Promise<Begun>;
  /** A proof of the page's verification. */
  prove(fields?: Record<string, string>): Promise<string>;
}

interface Begun {
  readonly id: string;
  readonly token: string;
  readonly phone: string;
  readonly code: string;
}

const setScene = async (policy: Partial<App> = {}): Promise<Scene> => {
  const app = await server.addApp({ origins: [page], ...policy });
  const client = createV1Client(server, app);
  const begin = async (fields: Record<string, string> = {}): Promise<Begun> => {
    const phone = freshPhone();
    const { id, token } = (await client.asPage("verifications", { phone, ...fields })).body;
    return { id, token, phone, code: await client.codeOf(phone) };
  };
  const prove = async (fields: Record<string, string> = {}): Promise<string> => {
    const { token, code } = await begin(fields);
    return (await client.asPage("verifications/current/check", { token, code })).body.proof;
  };
  return { app, ...client, begin, prove };
};

/** The last of several answers to one call. */
const repeat = async (times: number, call: () => Promise<Answered>): Promise<Answered> => {
  const first = await call();
  return times <= 1 ? first : repeat(times - 1, call);
};

const wrong = (code: string) => String((Number(code[0]) % 9) + 1) + code.slice(1);

/** How each code comes about. */
const scenes: Readonly<Record<ProblemCode, () => Promise<Answered>>> = {
  invalid_request: async () => (await setScene()).asPage("verifications"),
  invalid_number: async () => (await setScene()).asPage("verifications", { phone: "+44 1" }),
  wrong_code: async () => {
    const { asPage, begin } = await setScene();
    const { token, code } = await begin();
    return asPage("verifications/current/check", { token, code: wrong(code) });
  },
  unknown_channel: async () =>
    (await setScene()).asPage("verifications", { phone: freshPhone(), channel: "pigeon" }),
  channel_unavailable: async () => (await setScene()).asPage("verifications", { phone: "+442071838750" }),
  country_not_allowed: async () =>
    (await setScene({ countries: ["FR"], test: false })).asPage("verifications", { phone: freshPhone() }),
  unauthorized: async () =>
    (await setScene()).ask("verifications", { headers: { Authorization: "Bearer nobody's" } }),
  forbidden: async () => (await setScene()).asPage("proofs/redeem", { proof: "a.b.c" }),
  origin_not_allowed: async () =>
    (await setScene()).asPage("verifications", { phone: freshPhone() }, "https://evil.example"),
  unknown_app: async () => (await setScene()).asPage("verifications", { app_key: "nobodys" }),
  unknown_session: async () => (await setScene()).asPage("verifications/current/status", { token: "x" }),
  not_found: async () => (await setScene()).asPage("nothing"),
  method_not_allowed: async () => (await setScene()).asBackEnd("verifications", {}, "PUT"),
  already_verified: async () => {
    const { asPage, begin } = await setScene();
    const { token, code } = await begin();
    await asPage("verifications/current/check", { token, code });
    return asPage("verifications/current/resend", { token });
  },
  not_verified: async () => {
    const { asPage, begin } = await setScene();
    return asPage("verifications/current/proof", { token: (await begin()).token });
  },
  cannot_cancel: async () => {
    const { app, asBackEnd } = await setScene();
    const { body } = await server.request("/verify/json", {
      method: "POST",
      body: new URLSearchParams({
        api_key: app.appKey,
        api_secret: app.secretKey,
        number: freshPhone().slice(1),
        brand: "Acme",
      }),
    });
    return asBackEnd(`verifications/${body.request_id}/cancel`);
  },
  no_next_step: async () => {
    const { asBackEnd, begin } = await setScene();
    return asBackEnd(`verifications/${(await begin()).id}/next`);
  },
  idempotency_conflict: async () => {
    const { asBackEnd } = await setScene();
    return repeat(2, () => asBackEnd("verifications", { phone: freshPhone(), idempotency_key: "order-7" }));
  },
  canceled: async () => {
    const { asPage, begin } = await setScene();
    const { token, code } = await begin();
    await asPage("verifications/current/cancel", { token });
    return asPage("verifications/current/check", { token, code });
  },
  code_expired: async () => {
    const { asBackEnd } = await setScene();
    const { id } = (await asBackEnd("verifications", { phone: freshPhone(), code_ttl: "30" })).body;
    await server.pass(31);
    return asBackEnd(`verifications/${id}/check`, { code: "000000" });
  },
  session_expired: async () => {
    const { asPage, begin } = await setScene();
    const { token, code } = await begin();
    await server.pass(3600);
    return asPage("verifications/current/check", { token, code });
  },
  proof_expired: async () => {
    const { asBackEnd, prove } = await setScene();
    const proof = await prove();
    await server.pass(601);
    return asBackEnd("proofs/redeem", { proof });
  },
  proof_already_used: async () => {
    const { asBackEnd, prove } = await setScene();
    const proof = await prove();
    return repeat(2, () => asBackEnd("proofs/redeem", { proof }));
  },
  proof_invalid: async () => (await setScene()).asBackEnd("proofs/redeem", { proof: "a.b.c" }),
  proof_wrong_app: async () => {
    const proof = await (await setScene()).prove();
    return (await setScene()).asBackEnd("proofs/redeem", { proof });
  },
  proof_wrong_action: async () => {
    const { asBackEnd, prove } = await setScene();
    return asBackEnd("proofs/redeem", { proof: await prove({ action: "signup" }), action: "withdraw" });
  },
  body_too_large: async () => (await setScene()).asPage("verifications", { phone: "1".repeat(70_000) }),
  unsupported_media_type: async () =>
    server.request("/v1/verifications", {
      method: "POST",
      headers: { "Content-Type": "text/plain; charset=klingon", Origin: page },
      body: "phone=1",
    }),
  resend_too_soon: async () => {
    const { asPage, begin } = await setScene();
    return asPage("verifications/current/resend", { token: (await begin()).token });
  },
  too_many_messages: async () => {
    const { asBackEnd } = await setScene();
    const fields = { phone: freshPhone(), code_ttl: "3600" };
    const { id, retry_in } = (await asBackEnd("verifications", fields)).body;
    const resendLater = async (wait: number, left: number): Promise<Answered> => {
      await server.pass(wait);
      const answer = await asBackEnd(`verifications/${id}/resend`);
      return left === 0 || answer.body.code ? answer : resendLater(answer.body.retry_in, left - 1);
    };
    return resendLater(retry_in, 10);
  },
  too_many_guesses: async () => {
    const { asPage, begin } = await setScene();
    const { token, code } = await begin();
    return repeat(5, () => asPage("verifications/current/check", { token, code: wrong(code) }));
  },
  too_many_requests: async () => {
    const { asPage } = await setScene({ test: false });
    return repeat(21, () => asPage("verifications", { phone: freshPhone() }));
  },
  server_error: async () => {
    const broken = await startComposed();
    const app = await broken.addApp({ origins: [page] });
    await broken.telproof.ports.store.close();
    const answer = await createV1Client(broken, app).asPage("verifications", { phone: freshPhone() });
    await broken.close().catch(() => undefined);
    return answer;
  },
  server_busy: async () => {
    const busy = createServer(express().use(overload(0, v1Fault)));
    await new Promise<void>((resolve) => busy.listen(0, "127.0.0.1", resolve));
    const { port } = busy.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/v1/config`);
    const answer = { http: response.status, headers: response.headers, body: await response.json() };
    busy.close();
    return answer;
  },
};

it.each(problemCodes.options)("%s is answered with its status, as a problem", async (code) => {
  const answer = await scenes[code]();
  const [status, title] = problemTable[code];
  expect(answer.body).toMatchObject({ code, status, title, type: `/docs/guide/errors#${code}` });
  expect(answer.http).toBe(status);
  expect(problem.strict().safeParse(answer.body).error).toBeUndefined();
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json\b/);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const wait = answer.headers.get("retry-after");
  expect(wait === null || Number(wait) === answer.body.retry_in).toBe(true);
  expect(wait !== null).toBe((status === 429 || status === 503) && answer.body.retry_in > 0);
  expect(answer.headers.has("www-authenticate")).toBe(status === 401);
});

it.each(problemCodes.options.filter((code) => problemTable[code][0] !== 401))(
  "%s can be read by the page that gets it",
  async (code) => {
    const { headers } = await scenes[code]();
    const readable = headers.get("access-control-allow-origin");
    expect(readable === null || readable === "*" || readable === page).toBe(true);
  },
);
