// Problems whose facts are not what the contract says: the rest is used.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readProblem } from "./forms.ts";

type Problem = Parameters<typeof readProblem>[0];

const facts = {
  field: "phone",
  reason: "landline",
  detail: "Use another number.",
  guesses_left: 3,
  channels: [{ channel: "voice", available: true }],
  expires_in: 900,
  retry_in: 60,
  messages_sent: 1,
};
type Fact = keyof typeof facts;

const inWords = {
  field: "field",
  reason: "reason",
  detail: "detail",
  guesses_left: "guessesLeft",
  channels: "channels",
  expires_in: "expiresIn",
  retry_in: "retryIn",
  messages_sent: "messagesSent",
} as const satisfies Readonly<Record<Fact, string>>;

/** What no fact of this kind can be. */
const wrongFor = (right: unknown) => {
  const figures = fc.constantFrom(-1, 0.5, 1e300, -1e300, Number.MAX_VALUE);
  const others = fc.constantFrom<unknown>(null, true, {}, { retry_in: 3 });
  const lists = typeof right === "object" ? [] : [fc.array(fc.jsonValue())];
  const texts = typeof right === "string" ? [] : [fc.constantFrom("", "soon", "60", "1e3")];
  return fc.oneof(figures, others, ...lists, ...texts);
};

const read = (problem: object) => {
  const { error } = readProblem({ code: "wrong_code", ...problem } as unknown as Problem, {
    httpStatus: 422,
  });
  return error;
};

test.each(Object.keys(facts) as Fact[])(
  "%s that is something else is unknown, and the rest stays",
  (name) => {
    const whole = read(facts);
    expect(whole).toHaveProperty(inWords[name]);
    fc.assert(
      fc.property(wrongFor(facts[name]), (wrong) => {
        const error = read({ ...facts, [name]: wrong });
        expect(error).not.toHaveProperty(inWords[name]);
        const { [inWords[name]]: _, message: _message, kind: _kind, ...rest } = whole;
        expect(error).toMatchObject(name === "messages_sent" ? { code: "wrong_code", field: "phone" } : rest);
      }),
    );
  },
);

test.each(["error_42", "too_many_2fa_codes", "v2"])("a code may have digits: %s", (code) => {
  expect(read({ code })).toMatchObject({ code });
});

test.each(["42", "", "_", "WRONG", "wrong code", 42, null, ["wrong_code"]])("%j is no code", (code) => {
  expect(() => read({ code })).toThrow();
});
