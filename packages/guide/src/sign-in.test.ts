// The guide's ways to sign in by phone, run with the real libraries and real proofs of a running server.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { getMigrations } from "better-auth/db/migration";
import { toNodeHandler } from "better-auth/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { importBlock, type Running, startRunning } from "./running.fixture.ts";

const action = "sign-in";

let server: Running;
const sites = new Set<() => void>();

beforeAll(async () => {
  server = await startRunning();
  process.env["TELPROOF_SECRET_KEY"] = server.secretKey;
  process.env["AUTH_SECRET"] = process.env["BETTER_AUTH_SECRET"] =
    "the guide's own secret, longer than it need be";
});
afterAll(() => {
  for (const close of sites) close();
  server.close();
});

/** A site on loopback, whose pages are served by what is set later. */
const openSite = async () => {
  let serve: RequestListener = (_, response) => response.end();
  const site = createServer((request, response) => serve(request, response));
  sites.add(() => site.close());
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const serveBy = (next: RequestListener) => {
    serve = next;
  };
  return { url, serveBy };
};

it("better-auth: signs up, and in, with a proof", async () => {
  const site = await openSite();
  const change = (text: string) => server.here(text).replaceAll("https://shop.example", site.url);
  const { auth } = await importBlock("sign-in", "better-auth.ts", change);
  await (await getMigrations(auth.options)).runMigrations();
  site.serveBy(toNodeHandler(auth));
  const { signIn } = await importBlock("sign-in", "better-auth-client.ts", change);
  const phone = "+447700900321";
  const proof = await server.prove(phone, action);
  expect(await signIn(proof)).toMatchObject({ user: { phoneNumber: phone } });
  expect(await signIn(proof)).toEqual({ refused: "proof_already_used" });
  expect(await signIn(await server.prove("+447700900322"))).toEqual({ refused: "proof_wrong_action" });
});

it("Auth.js: a proof makes a session, and anything else makes none", async () => {
  const { handle } = await importBlock("sign-in", "auth-js.ts", server.here);
  const signIn = async (fields: Record<string, string>) => {
    const cookies = new Map<string, string>();
    const ask = async (path: string, form?: Record<string, string>) => {
      const Cookie = [...cookies].map((it) => it.join("=")).join("; ");
      const request = new Request(`https://shop.example/auth/${path}`, {
        headers: { Cookie },
        ...(form && { method: "POST", body: new URLSearchParams(form) }),
      });
      const response: Response = await handle(request);
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      return response;
    };
    const { csrfToken } = await (await ask("csrf")).json();
    await ask("callback/phone", { csrfToken, ...fields });
    return (await ask("session")).json();
  };
  const phone = "+447700900323";
  const proof = await server.prove(phone, action);
  expect(await signIn({ phone_proof: proof })).toMatchObject({ user: { name: phone } });
  expect(await signIn({ phone_proof: proof })).toBeNull();
  expect(await signIn({ phone_proof: "a.b.c" })).toBeNull();
  expect(await signIn({ phone_proof: await server.prove("+447700900324", "withdraw") })).toBeNull();
  expect(await signIn({})).toBeNull();
});

it("Passport: a proof makes a user, and anything else makes none", async () => {
  const site = await openSite();
  site.serveBy((await importBlock("sign-in", "passport.ts", server.here)).app);
  const post = async (fields: Record<string, string>) => {
    const response = await fetch(`${site.url}/sign-in`, {
      method: "POST",
      body: new URLSearchParams(fields),
    });
    return [response.status, await response.json()];
  };
  const phone = "+447700900325";
  const proof = await server.prove(phone, action);
  expect(await post({ phone_proof: proof })).toEqual([200, { phone }]);
  expect(await post({ phone_proof: proof })).toEqual([
    409,
    expect.objectContaining({ code: "proof_already_used" }),
  ]);
  expect(await post({})).toEqual([422, expect.objectContaining({ code: "proof_invalid" })]);
});
