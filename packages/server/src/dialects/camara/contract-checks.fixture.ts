// Every outcome of `validate-code`.
import type { Answered } from "../../composed.fixture.ts";
import type { Row } from "../../conformance.fixture.ts";
import { wrong } from "./client.fixture.ts";
import { domain, fails, phone, type Scene, succeeds } from "./contract.fixture.ts";

interface Begun extends Scene {
  readonly id: string;
  readonly code: string;
}

/** A scene in which a code has been sent. */
const begun =
  (reach: (it: Begun) => Promise<Answered>) =>
  async (scene: Scene): Promise<Answered> => {
    const id = String((await scene.client.send(phone)).body.authenticationId);
    return reach({ ...scene, id, code: await scene.client.code(phone) });
  };

const expired = [400, `${domain}.VERIFICATION_EXPIRED`, "The authenticationId is no longer valid"] as const;

const invalidChecks = (
  [
    ["no authenticationId", { code: "123456" }, "authenticationId is required."],
    [
      "an authenticationId of 37 characters",
      { authenticationId: "a".repeat(37), code: "123456" },
      "authenticationId must have at most 36 characters.",
    ],
    ["a code that is no text", { authenticationId: "a", code: 123456 }, "code must be a string."],
    [
      "a code of 11 characters",
      { authenticationId: "a", code: "12345678901" },
      "code must have at most 10 characters.",
    ],
    [
      "an unknown property",
      { authenticationId: "a", code: "1", phoneNumber: phone },
      "phoneNumber is not a property of this request.",
    ],
  ] as const
).map(([outcome, fields, message]) =>
  fails(
    { call: "validate-code", outcome, reach: ({ client }) => client.post("/validate-code", fields) },
    400,
    "INVALID_ARGUMENT",
    message,
  ),
);

const guessWrongly = async ({ client, id, code }: Begun, times: number): Promise<Answered> => {
  for (let before = 1; before < times; before += 1) await client.validate(id, wrong(code));
  return client.validate(id, wrong(code));
};

/** Rows of `validate-code`. */
export const checks: readonly Row[] = [
  succeeds(
    {
      call: "validate-code",
      outcome: "the right code",
      reach: begun(({ client, id, code }) => client.validate(id, code)),
    },
    204,
    "",
  ),
  ...invalidChecks,
  fails(
    {
      call: "validate-code",
      outcome: "a wrong code, the first four",
      reach: begun((it) => guessWrongly(it, 4)),
    },
    400,
    `${domain}.INVALID_OTP`,
    "The provided OTP is not valid for this authenticationId",
  ),
  fails(
    {
      call: "validate-code",
      outcome: "a wrong code, the fifth, and every code after it",
      reach: begun((it) => guessWrongly(it, 5)),
    },
    400,
    `${domain}.VERIFICATION_FAILED`,
    "The maximum number of attempts for this authenticationId was exceeded without providing a valid OTP",
  ),
  fails(
    {
      call: "validate-code",
      outcome: "the right code, after ten minutes",
      reach: begun(async ({ server, client, id, code }) => {
        await server.pass(600);
        return client.validate(id, code);
      }),
    },
    ...expired,
  ),
  fails(
    {
      call: "validate-code",
      outcome: "the right code, a second time",
      reach: begun(async ({ client, id, code }) => {
        await client.validate(id, code);
        return client.validate(id, code);
      }),
    },
    ...expired,
  ),
  fails(
    {
      call: "validate-code",
      outcome: "the right code, when the number has got a newer one",
      reach: begun(async ({ client, id, code }) => {
        await client.send(phone);
        return client.validate(id, code);
      }),
    },
    ...expired,
  ),
  fails(
    {
      call: "validate-code",
      outcome: "no access token, or one that is forged or expired",
      reach: ({ client }) =>
        client.post("/validate-code", {}, { Authorization: `Bearer ${client.app.secretKey}` }),
    },
    401,
    "UNAUTHENTICATED",
    "Request not authenticated due to missing, invalid, or expired credentials.",
  ),
  fails(
    {
      call: "validate-code",
      outcome: "an unknown authenticationId",
      reach: ({ client }) => client.validate("ea0840f3-3663-4149-bd10-c7c6b8912105", "123456"),
    },
    404,
    "NOT_FOUND",
    "The specified resource is not found.",
  ),
  fails(
    {
      call: "validate-code",
      outcome: "more than 25 wrong codes for the number in a day",
      reach: async (scene) => {
        for (const guesses of [5, 5, 5, 5, 4]) await begun((it) => guessWrongly(it, guesses))(scene);
        await scene.server.pass(60);
        return begun((it) => guessWrongly(it, 2))(scene);
      },
    },
    429,
    "TOO_MANY_REQUESTS",
    "Rate limit reached.",
  ),
];
