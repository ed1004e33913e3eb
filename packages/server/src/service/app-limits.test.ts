// An app's limits: what its owner set, over the defaults, whatever path a browser takes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy, type Policy } from "../core/policy.ts";
import { type App, blankApp } from "./app.ts";
import { appLimits, appPolicy, dialectChoice, limitNames, limitRules } from "./app-limits.ts";
import type { LimitSettings } from "./limit-settings.ts";

const appWith = (limits: App["limits"], test = false): App => ({
  ...blankApp({ appKey: "app", name: "Acme", test, createdAt: 0 }),
  secretDigest: "",
  sealedSecret: null,
  limits,
});

const figure = (name: keyof LimitSettings): fc.Arbitrary<number | readonly number[]> => {
  const { least, most } = limitRules[name];
  const whole = fc.integer({ min: least, max: most });
  return name === "retryWaits" ? fc.array(whole, { minLength: 1, maxLength: 10 }) : whole;
};
const settings: fc.Arbitrary<App["limits"]> = fc
  .record(Object.fromEntries(limitNames.map((name) => [name, fc.option(figure(name), { nil: undefined })])))
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));

/** Figures that make a verification easier to break, or dearer, the larger they are. */
const largerIsWeaker = [
  "codeTtl",
  "sessionTtl",
  "guessesPerCode",
  "sendsPerVerification",
  "sendsPerPhoneDay",
  "guessesPerPhoneDay",
  "verifiedFor",
  "proofsFor",
] as const satisfies readonly (keyof Policy)[];

/** Figures that a dialect may have: guesses and codes that suit its own clients. */
const dialectPolicy: Policy = {
  ...defaultPolicy,
  codeLength: 4,
  codeTtl: 900,
  guessesPerCode: 3,
  guessesPerPhoneDay: 15,
  sendsPerVerification: 4,
  keepsGuesses: true,
};
const policyOfDialect = dialectChoice(dialectPolicy);

describe("An app's policy", () => {
  it("is the default one where its owner set nothing", () => {
    expect(appPolicy(appWith({}))).toEqual(defaultPolicy);
    expect([appLimits(appWith({})), appLimits(appWith({}, true))]).toEqual([
      { paused: false, messagesPerDay: 500, wrongGuessesPerDay: 1000 },
      { paused: false, messagesPerDay: null, wrongGuessesPerDay: 10_000 },
    ]);
  });

  it("has every figure that its owner set", () => {
    fc.assert(
      fc.property(settings, (limits) => {
        const app = appWith(limits);
        expect({ ...appPolicy(app), ...appLimits(app) }).toMatchObject(limits);
      }),
    );
  });

  it("takes fewer guesses of a code that is shorter than six digits, unless the owner set how many", () => {
    expect(appPolicy(appWith({ codeLength: 4 }))).toMatchObject({
      guessesPerCode: 3,
      guessesPerPhoneDay: 15,
    });
    expect(appPolicy(appWith({ codeLength: 4, guessesPerCode: 5 }))).toMatchObject({ guessesPerCode: 5 });
  });

  it("is never weakened by the path that a browser takes", () => {
    fc.assert(
      fc.property(settings, (limits) => {
        const app = appWith(limits);
        const browser = { kind: "browser", origin: "https://shop.example", network: null } as const;
        const own = appPolicy(app);
        const elsewhere = policyOfDialect(app, browser);
        expect([elsewhere.codeLength, elsewhere.retryWaits]).toEqual([own.codeLength, own.retryWaits]);
        for (const name of largerIsWeaker) expect(elsewhere[name]).toBeLessThanOrEqual(Number(own[name]));
      }),
    );
  });

  it("leaves a back end the figures that the service of its dialect documented", () => {
    expect(policyOfDialect(appWith({ codeLength: 8 }), { kind: "backend" })).toEqual(dialectPolicy);
  });
});
