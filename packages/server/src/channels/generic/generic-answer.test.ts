// The operator's rules decide what an answer says; what they leave open is never taken for a delivery.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handoverOf } from "./generic-answer.ts";
import { genericOptions } from "./generic-options.ts";

const read = (rules: object, status: number, body = "") =>
  handoverOf(
    { kind: "answered", status, body, retryAfter: null },
    genericOptions.parse({ kind: "http", url: "https://sms.example/?to={digits}", ...rules }),
  );

describe("Without rules an answer", () => {
  it.each([
    [200, "accepted"],
    [202, "accepted"],
    [204, "accepted"],
    [302, "unanswered"],
    [400, "unavailable"],
    [401, "unavailable"],
    [408, "unanswered"],
    [429, "busy"],
    [500, "unavailable"],
    [503, "unavailable"],
    [504, "unanswered"],
  ])("of %i is %s", (status, kind) => {
    expect(read({}, status).kind).toBe(kind);
  });
});

describe("With rules an answer", () => {
  const rules = {
    accepted: { status: [200], body: '"ok":true' },
    refused: { body: '"error":"(bad_number|blocked)"' },
    unavailable: { status: ["2xx"], body: '"error":' },
    reference: "/id",
  };

  it.each([
    [200, '{"ok":true,"id":"m-1"}', { kind: "accepted", reference: "m-1" }],
    [200, '{"ok":true,"id":7}', { kind: "accepted", reference: "7" }],
    [200, '{"ok":true}', { kind: "accepted", reference: null }],
    [200, '{"ok":true,"error":"blocked"}', { kind: "refused", why: "HTTP 200" }],
    [404, '{"error":"bad_number"}', { kind: "refused", why: "HTTP 404" }],
    [200, '{"error":"no credit"}', { kind: "unavailable", why: "HTTP 200" }],
    [201, '{"ok":true}', { kind: "unanswered", why: "HTTP 201" }],
    [200, "<html>", { kind: "unanswered", why: "HTTP 200" }],
    [409, '{"ok":true}', { kind: "unavailable", why: "HTTP 409" }],
  ])("of %i %s is read by them", (status, body, handover) => {
    expect(read(rules, status, body)).toEqual(handover);
  });

  it("has its reference where a pattern's group is, or none", () => {
    const reference = "id: (\\S*)";
    const of = (body: string) => read({ reference }, 200, body);
    expect(of("OK id: abc-1 cost: 2")).toEqual({ kind: "accepted", reference: "abc-1" });
    expect(of("OK")).toEqual({ kind: "accepted", reference: null });
    expect(of("OK id: ")).toEqual({ kind: "accepted", reference: null });
    expect(of(`OK id: ${"x".repeat(201)}`)).toEqual({ kind: "accepted", reference: null });
  });

  it("follows a pointer only through what is the answer's own", () => {
    const pointers = ["/a~1b/0/~0c", "/constructor/name", "/a~1b/length", "/a~1b/7", "/"];
    const references = pointers.map((reference) => read({ reference }, 200, '{"a/b":[{"~c":"found"}]}'));
    expect(references).toEqual(
      ["found", null, null, null, null].map((reference) => ({ kind: "accepted", reference })),
    );
  });

  it("is read whatever it holds, and quoted only where the operator said so", () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, body) => {
        const handover = read({ ...rules, reference: "/id" }, status, `${body} 918273 447400123456`);
        expect(JSON.stringify(handover)).not.toMatch(/918273|447400123456/);
      }),
    );
  });

  it("that never came leaves open what became of the message, unless nothing left", () => {
    const options = genericOptions.parse({ kind: "http", url: "https://sms.example/?to={digits}" });
    expect(handoverOf({ kind: "unreachable", why: "ENOTFOUND" }, options).kind).toBe("unavailable");
    expect(handoverOf({ kind: "unanswered", why: "TIMEOUT" }, options).kind).toBe("unanswered");
  });
});
