// Vonage's documented answers, and what each says about the message.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handoverOf } from "./vonage-answer.ts";

const answered = (status: number, body: unknown, idField: "message_uuid" | "uuid" = "message_uuid") =>
  handoverOf(
    {
      kind: "answered",
      status,
      retryAfter: null,
      body: typeof body === "string" ? body : JSON.stringify(body),
    },
    idField,
  );

const problem = (code: string, title: string) => ({
  type: `https://developer.vonage.com/api-errors/messages#${code}`,
  title,
  detail: "The number 447400123456 cannot be reached: Acme code 918273",
  instance: "bf0ca0bf927b3b52e3cb03217e1a1ddf",
});

const uuid = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";

describe("An answer of Vonage", () => {
  it("accepts with Vonage's own id", () => {
    expect(answered(202, { message_uuid: uuid })).toEqual({ kind: "accepted", reference: uuid });
    expect(answered(201, { uuid, status: "started" }, "uuid")).toEqual({ kind: "accepted", reference: uuid });
  });

  it.each([
    [202, "thank you"],
    [202, {}],
    [202, { message_uuid: 7 }],
    [202, { message_uuid: "Acme code: 918273" }],
    [200, null],
    [302, ""],
    [504, "upstream timed out"],
  ])("leaves open what became of the message: %s %j", (status, body) => {
    expect(answered(status, body).kind).toBe("unanswered");
  });

  it.each([
    ["1050", "number barred"],
    ["1170", "number invalid"],
    ["1190", "phone absent for good"],
    ["1240", "recipient opted out"],
    ["1280", "blocked by the recipient's carrier"],
    ["1300", "not a user of this channel"],
    ["1310", "device unsuitable"],
    ["1430", "recipient invalid"],
  ])("refuses for good with code %s, %s", (code, means) => {
    expect(answered(422, problem(code, "Whatever"))).toEqual({
      kind: "refused",
      why: `HTTP 422, ${code} ${means}`,
    });
  });

  it.each([
    [
      "the Messages API's older list",
      {
        type: "https://developer.nexmo.com/api-errors/messages-olympus#1130",
        title: "Invalid recipient",
        detail: "The `to` parameter is invalid for the given channel.",
      },
    ],
    [
      "a list of parameters",
      { ...problem("x", "Invalid params"), invalid_parameters: [{ name: "to", reason: "no" }] },
    ],
    ["the Voice API's path", { title: "Bad Request", invalid_parameters: [{ name: "to[0].number" }] }],
    [
      "the Voice API's older form",
      { type: "BAD_REQUEST", error_title: "Bad Request", invalid_parameters: { to: "no" } },
    ],
  ])("refuses for good when the recipient is to blame: %s", (_, body) => {
    expect([answered(422, body), answered(400, body)]).toEqual([
      { kind: "refused", why: "HTTP 422, recipient invalid" },
      { kind: "refused", why: "HTTP 400, recipient invalid" },
    ]);
  });

  it("says that it takes no more for now with 429", () => {
    expect(answered(429, problem("1000", "Rate limit"))).toMatchObject({ kind: "busy", why: "HTTP 429" });
  });

  it.each([
    [401, problem("unauthorized", "Unauthorized"), "HTTP 401"],
    [402, problem("low-balance", "Low balance"), "HTTP 402"],
    [403, problem("1430", "Invalid recipient"), "HTTP 403"],
    [404, "<html>", "HTTP 404"],
    [422, problem("1120", "Illegal sender"), "HTTP 422, 1120 sender not accepted"],
    [422, problem("1160", "Not whitelisted"), "HTTP 422, 1160 destination not whitelisted"],
    [422, { ...problem("x", "Invalid params"), invalid_parameters: [{ name: "from" }] }, "HTTP 422"],
    [422, problem("messages-olympus#1000", "Internal error"), "HTTP 422"],
    [422, problem("918273", "918273"), "HTTP 422"],
    [500, problem("1030", "Internal error"), "HTTP 500"],
    [503, "busy", "HTTP 503"],
  ])("lets another provider try: %s %j", (status, body, why) => {
    expect(answered(status, body)).toEqual({ kind: "unavailable", why });
  });

  it("tells what never left from what was not answered", () => {
    expect(handoverOf({ kind: "unreachable", why: "ECONNREFUSED" }, "uuid").kind).toBe("unavailable");
    expect(handoverOf({ kind: "unanswered", why: "TIMEOUT" }, "uuid").kind).toBe("unanswered");
  });

  it("is read whatever it holds, and never quoted", () => {
    const secret = "number 447400123456, code 918273";
    const anything = fc.oneof(
      fc.string(),
      fc.jsonValue(),
      fc.record(
        {
          type: fc.constantFrom(secret, `https://x#${secret}`, "https://x#1170"),
          title: fc.oneof(fc.constant(secret), fc.integer(), fc.constant(null)),
          detail: fc.constant(secret),
          invalid_parameters: fc.oneof(
            fc.jsonValue(),
            fc.constant([{ name: secret, reason: secret }]),
            fc.constant({ [`to ${secret}`]: secret }),
          ),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), anything, (status, body) => {
        const said = JSON.stringify(answered(status, body));
        expect(said).not.toContain("918273");
        expect(said).not.toContain("447400123456");
      }),
    );
  });
});
