// Tokens of links: forty characters, for one phone of one verification of one app.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveKey } from "./keys.ts";
import { createLinkTokens } from "./link-tokens.ts";

const secret = "a secret of the tests, longer than it need be";
const links = createLinkTokens(deriveKey(secret, "links"));
const subject = fc.record({
  appKey: fc.stringMatching(/^[a-z0-9]{20}$/),
  id: fc.stringMatching(/^[0-9a-f]{40}$/),
  phone: fc.stringMatching(/^\+[1-9]\d{6,14}$/),
});

describe("A link's token", () => {
  it("is 40 characters that need no escaping, names its verification and matches it", () => {
    fc.assert(
      fc.property(subject, (it) => {
        const token = links.issue(it);
        expect(token).toMatch(/^[\w-]{40}$/);
        expect([links.idIn(token), links.matches(it, token)]).toEqual([it.id, true]);
      }),
    );
  });

  it("matches no other app, verification, phone or server", () => {
    const stranger = createLinkTokens(deriveKey(`${secret}!`, "links"));
    fc.assert(
      fc.property(subject, subject, (it, other) => {
        const token = links.issue(it);
        expect(links.matches({ ...it, appKey: other.appKey }, token)).toBe(it.appKey === other.appKey);
        expect(links.matches({ ...it, id: other.id }, token)).toBe(it.id === other.id);
        expect(links.matches({ ...it, phone: other.phone }, token)).toBe(it.phone === other.phone);
        expect(stranger.matches(it, token)).toBe(false);
      }),
    );
  });

  it("is refused with any character changed, and so is what is none", () => {
    fc.assert(
      fc.property(subject, fc.nat({ max: 39 }), fc.constantFrom("A", "b", "0", "_", "-"), (it, at, wrong) => {
        const token = links.issue(it);
        const forged = token.slice(0, at) + wrong + token.slice(at + 1);
        expect(links.matches(it, forged)).toBe(forged === token);
      }),
    );
    for (const none of ["", "a", "é".repeat(40), "a".repeat(39), "a".repeat(41), "=".repeat(40)])
      expect([none, links.idIn(none)]).toEqual([none, undefined]);
  });
});
