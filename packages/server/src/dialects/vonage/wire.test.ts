// Outcomes that HTTP reaches seldom, as they are written all the same.
import type { Request } from "express";
import { describe, expect, it } from "vitest";
import { emptyLedger } from "../../core/phone-ledger.ts";
import type { Refusal } from "../../core/refusal.ts";
import { createRefusedOutcome } from "../../service/commit.ts";
import { renderProblem, vonageFault } from "./errors.ts";
import { renderRefusal } from "./wire.ts";

const now = 1_700_000_000_000;
const written = (refusal: Refusal, wrongGuesses: readonly number[] = []) => {
  const outcome = { ...createRefusedOutcome(refusal, now), ledger: { ...emptyLedger, wrongGuesses } };
  return renderRefusal(outcome, refusal, { id: "x", entry: "workflow[0]" });
};

describe("A refusal", () => {
  it.each<[Refusal, number, number | undefined]>([
    [{ reason: "too_many_guesses", per: "phone" }, 429, 86_340],
    [{ reason: "too_many_messages", per: "phone", retryAt: now + 1500 }, 429, 2],
    [{ reason: "too_many_messages", per: "verification", retryAt: now - 5000 }, 429, 1],
    [{ reason: "resend_too_soon", retryAt: now + 60_000 }, 429, 60],
    [{ reason: "canceled" }, 404, undefined],
    [{ reason: "session_expired" }, 404, undefined],
    [{ reason: "code_expired" }, 404, undefined],
    [{ reason: "not_verified" }, 404, undefined],
    [{ reason: "idempotency_conflict" }, 409, undefined],
    [{ reason: "channel_unavailable", why: "undeliverable" }, 422, undefined],
    [{ reason: "channel_unavailable", why: "voice_only" }, 422, undefined],
  ])("%j is a %i", (refusal, status, retryAfter) => {
    expect(written(refusal, [now - 60_000])).toMatchObject({ status, ...(retryAfter && { retryAfter }) });
  });

  it("tells when to come again only where coming again helps", () => {
    expect(written({ reason: "canceled" })).not.toHaveProperty("retryAfter");
  });
});

const request = {} as Request;

describe("A fault", () => {
  it.each([400, 404, 405, 413, 415, 500, 503])("%i is a problem of its own", (status) => {
    const { type, body } = vonageFault(() => "i")(status, request);
    expect(type).toBe("application/problem+json");
    expect(Object.keys(body as object)).toEqual(["title", "type", "detail", "instance"]);
  });

  it("that is the server's says nothing of what it was", () => {
    expect(vonageFault(() => "i")(500, request).body).toEqual(
      renderProblem(
        {
          status: 500,
          title: "Internal error",
          detail: "There was an error processing your request",
          code: "#internal-error",
        },
        "i",
      ).body,
    );
  });
});
