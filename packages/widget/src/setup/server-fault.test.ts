import { expect, test } from "vitest";
import { findServerFault } from "./server-fault.ts";

const server = "https://verify.example";
const page = () => new EventTarget() as unknown as Document;
const answers = (body: string) => async () => new Response(body);

/** A browser that gives no response to scripts: of an address that responds, or of one that does not. */
const unreadable = (responds: boolean) => async (_url: unknown, init?: RequestInit) => {
  if (init?.mode === "no-cors" && responds) return new Response("");
  throw new TypeError("Failed to fetch");
};

const faultWith = (fetch: unknown, isSecurePage = false, baseUrl = server) =>
  findServerFault(baseUrl, { page: page(), isSecurePage, fetch: fetch as typeof globalThis.fetch });

test("a Telproof server that responds is no fault", async () => {
  expect(await faultWith(answers('{"keys":[]}'))).toBeNull();
});

test.each(["<html>", "{}", "null", '{"keys":1}'])(
  "a server that responds with %s is another one",
  async (body) => {
    expect(await faultWith(answers(body))).toBe("no-telproof");
  },
);

test("a server that pages may not read is another one; one that gives no response is unreachable", async () => {
  expect(await faultWith(unreadable(true))).toBe("no-telproof");
  expect(await faultWith(unreadable(false))).toBe("unreachable");
});

test("a secure page cannot ask an insecure server, except one on its own machine", async () => {
  expect(await faultWith(unreadable(false), true, "http://verify.example")).toBe("insecure");
  expect(await faultWith(answers('{"keys":[]}'), true, "http://localhost:3000")).toBeNull();
});

test("a request that the page's policy blocks is told from one that fails", async () => {
  const blocking = page();
  const fetch = async () => {
    queueMicrotask(() =>
      blocking.dispatchEvent(
        Object.assign(new Event("securitypolicyviolation"), { blockedURI: `${server}/x` }),
      ),
    );
    throw new TypeError("Failed to fetch");
  };
  expect(await findServerFault(server, { page: blocking, isSecurePage: true, fetch })).toBe("policy");
});
