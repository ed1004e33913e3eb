// Whatever arrives at ThunderSMS' paths is answered in its form; never with a fault, never with a hang.
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Composed, startComposed } from "../../composed.fixture.ts";
import { thunderClient } from "./client.fixture.ts";

let server: Composed;
let client: ReturnType<typeof thunderClient>;
const to = "447400720001";

beforeAll(async () => {
  server = await startComposed();
  client = thunderClient(server, await server.addApp());
});
afterAll(() => server.close());

const statuses = [200, 400, 401, 404, 405, 413, 415, 422, 429];
const expectAnswer = ({ http, body }: { http: number; body: Record<string, unknown> }) => {
  expect(statuses).toContain(http);
  expect(typeof (body["status"] ?? body["message"])).toBe("string");
};
const odd = fc.oneof(
  fc.anything(),
  fc.string({ unit: "binary" }),
  fc.constantFrom<unknown>(to, "sms", 5, "60", 1e300, -1, ["sms"], { to }, "{token}", "en_US"),
);

it("As a field, at any depth", async () => {
  const channel = fc.record(
    {
      name: odd,
      from: odd,
      recipient: fc.oneof(odd, fc.record({ to: odd })),
      order: odd,
      wait: odd,
      ttl: odd,
      language: odd,
    },
    { requiredKeys: [] },
  );
  const payload = fc.record(
    { length: odd, timeout: odd, token: odd, template: odd, foreign_id: odd, ip_address: odd },
    { requiredKeys: [] },
  );
  const body = fc
    .record(
      { channels: fc.oneof(odd, fc.array(channel)), payload: fc.oneof(odd, payload) },
      { requiredKeys: [] },
    )
    .map((it) => JSON.stringify(it, (_name, part) => (typeof part === "bigint" ? 1 : part)));
  await fc.assert(
    fc.asyncProperty(body, async (text) => expectAnswer(await client.post("verify/send", text))),
    { numRuns: 300 },
  );
});

it("As a field of an otherwise good request", async () => {
  const channel = { name: "sms", recipient: { to } };
  const fields = fc.record(
    { from: odd, order: odd, wait: odd, ttl: odd, language: odd, flow_id: odd },
    { requiredKeys: [] },
  );
  const payload = fc.record({ length: odd, timeout: odd, token: odd, template: odd }, { requiredKeys: [] });
  await fc.assert(
    fc.asyncProperty(fields, payload, async (more, options) => {
      const request = { channels: [{ ...more, ...channel }], payload: options };
      const text = JSON.stringify(request, (_name, part) => (typeof part === "bigint" ? 1 : part));
      expectAnswer(await client.post("verify/send", text));
    }),
    { numRuns: 300 },
  );
});

it("As a body", async () => {
  const deep = `${'{"payload":'.repeat(5000)}1${"}".repeat(5000)}`;
  const arrays = `{"channels":${"[".repeat(20_000)}${"]".repeat(20_000)}}`;
  const body = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(deep, arrays, "[", "null", '"x"', "\0"),
  );
  const path = fc.constantFrom("verify/send", "verify", "verify?to=%00&to=1", "verify?recipient[]=1");
  await fc.assert(
    fc.asyncProperty(path, body, async (where, text) => expectAnswer(await client.post(where, text))),
    { numRuns: 150 },
  );
});

it("As a path or a query", async () => {
  const part = fc.oneof(
    fc.string({ unit: "binary" }).map((text) => encodeURIComponent(text.toWellFormed())),
    fc.constantFrom("%", "%00", "%E0%A4%A", "x".repeat(3000), "..%2f", ":id"),
  );
  const verb = fc.constantFrom("check", "search", "cancel", "send", "Check", "none");
  const method = fc.constantFrom("GET", "POST", "DELETE", "PUT", "OPTIONS");
  await fc.assert(
    fc.asyncProperty(verb, fc.array(part, { maxLength: 3 }), method, async (where, parts, how) => {
      const path = ["/api/v2/verify", where, ...parts].join("/");
      const headers = { Authorization: `Bearer ${client.app.secretKey}` };
      expectAnswer(await server.request(`${path}?_method=${parts[0] ?? ""}`, { method: how, headers }));
    }),
    { numRuns: 300 },
  );
});
