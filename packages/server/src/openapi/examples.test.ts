// The document against a running server: every example request is sent, as a page and as a back end, and every answer
// has to be one that the document describes.
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { setWebhook } from "../cli/webhook-option.ts";
import {
  type Answered,
  type Composed,
  type FixtureApp,
  fixtureSecret,
  startComposed,
} from "../composed.fixture.ts";
import { problem, webhookData, webhookEvent } from "../dialects/v1/schema.ts";
import { startReceiver } from "../service/webhook-receiver.fixture.ts";
import { type Caller, form } from "./contract.ts";
import { openApiDocument } from "./document.ts";
import { operations as described } from "./operations.ts";
import { codesOf, listOperations, type Placed } from "./page/operation.ts";

const operations = listOperations(openApiDocument());
const origin = "https://shop.example";
const step = { code: "same", validFor: 3600 } as const;
const workflow = [
  { ...step, channel: "sms", wait: 0, code: "new" },
  { ...step, channel: "voice", wait: 3600 },
] as const;
let server: Composed;
let app: FixtureApp;
let phones = 0;

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ origins: [origin], workflow });
  return () => server.close();
});

/** A running verification, of a page or of a back end. */
interface Session {
  readonly id: string;
  readonly token: string;
  readonly phone: string;
}

type Fields = Readonly<Record<string, string>>;

interface Request {
  readonly caller?: Caller | "nobody" | "both";
  readonly fields?: Fields;
  readonly id?: string;
  readonly secret?: string;
  readonly from?: string;
}

const credentials = ({ caller, secret = app.secretKey, from = origin }: Request) => ({
  ...(caller === "browser" || caller === "both" ? { Origin: from } : {}),
  ...(caller === "backend" || caller === "both" ? { Authorization: `Bearer ${secret}` } : {}),
});

const send = ({ path, method }: Pick<Placed, "path" | "method">, request: Request): Promise<Answered> => {
  const fields = new URLSearchParams(request.fields);
  const url = path.replace("{id}", request.id ?? "none");
  const headers = credentials(request);
  return method === "post"
    ? server.request(url, { method: "POST", headers, body: fields })
    : server.request(`${url}?${fields}`, { method: method.toUpperCase(), headers });
};

const operationOf = (id: string): Placed => {
  const found = operations.find(({ operation }) => operation.operationId === id);
  if (!found) throw new Error(`There is no operation ${id}.`);
  return found;
};

const start = async (caller: Caller): Promise<Session> => {
  const phone = `+4474003${30_000 + phones++}`;
  const page: Fields = caller === "browser" ? { app_key: app.appKey } : {};
  const { body } = await send(operationOf("startVerification"), {
    caller,
    fields: { ...page, phone, action: "signup" },
  });
  return { id: body.id, token: body.token, phone };
};

const check = async (caller: Caller, { id, token, phone }: Session): Promise<string> => {
  const [code = ""] = await server.codes(app, phone);
  const page: Fields = caller === "browser" ? { app_key: app.appKey, token } : {};
  const { body } = await send(operationOf("checkCode"), { caller, id, fields: { ...page, code } });
  return body.proof;
};

/** What has to have happened before the operation's example can succeed; and the values that it left. */
const prepare = async (operationId: string, caller: Caller): Promise<Session & { proof?: string }> => {
  const session = await start(caller);
  if (["resendCode", "changeNumber", "sendNextStep"].includes(operationId)) await server.pass(130);
  if (!["getProof", "redeemProof", "siteverify"].includes(operationId)) return session;
  return { ...session, proof: await check(caller, session) };
};

/** The document's own example, with what only this run can know. */
const exampleFields = async (
  { operation }: Placed,
  caller: Caller,
  session: Session & { proof?: string },
): Promise<Fields> => {
  const query = operation.parameters.filter((it) => it.in === "query");
  const example = {
    ...Object.fromEntries(query.map(({ name, example }) => [name, example])),
    ...Object(operation.requestBody?.content[form].example),
  };
  const own: Fields = {
    phone: operation.operationId === "getInbox" ? session.phone : `+4474003${40_000 + phones++}`,
    code: (await server.codes(app, session.phone))[0] ?? "",
    token: session.token,
    app_key: app.appKey,
    secret_key: app.secretKey,
    proof: session.proof ?? "",
  };
  const inPage = caller === "browser" ? { app_key: own["app_key"], token: own["token"] } : {};
  const names = Object.keys(example).filter((name) => caller === "browser" || name !== "token");
  return Object.fromEntries(
    Object.entries({ ...inPage, ...Object.fromEntries(names.map((it) => [it, own[it] ?? example[it]])) }),
  ) as Fields;
};

const cases = operations.flatMap((placed) =>
  placed.operation["x-callers"].map((caller) => [placed.operation.operationId, caller, placed] as const),
);

describe("Every example of the document", () => {
  it.each(cases)("%s works as %s, and its answer has the schema's fields", async (id, caller, placed) => {
    const known = described.find((it) => it.id === id);
    const session = await prepare(id, caller);
    const answer = await send(placed, {
      caller,
      id: session.id,
      fields: await exampleFields(placed, caller, session),
    });
    expect([answer.http, answer.body.code]).toEqual([known?.status ?? 200, undefined]);
    const schema = known?.answer as z.ZodObject;
    schema.strict().parse(answer.body);
  });
});

/** A request that the operation must refuse, and the code that it gives. */
const refused: readonly (readonly [string, Caller, Request, string])[] = [
  ["without credentials", "backend", { caller: "nobody" }, "unauthorized"],
  ["with a wrong secret key", "backend", { caller: "backend", secret: "wrong" }, "unauthorized"],
  ["with a secret key and an origin", "backend", { caller: "both" }, "forbidden"],
  ["without an app key", "browser", { caller: "browser" }, "invalid_request"],
  [
    "with an unknown app key",
    "browser",
    { caller: "browser", fields: { app_key: "nothing" } },
    "unknown_app",
  ],
];

describe("Every refusal", () => {
  it.each(
    operations
      .filter(({ operation }) => operation.security.length > 0)
      .flatMap((placed) =>
        refused.map(
          ([why, , request, code]) => [placed.operation.operationId, why, placed, request, code] as const,
        ),
      ),
  )("%s %s has a documented code with its status", async (_id, _why, placed, request, code) => {
    const answer = await send(placed, request);
    const { status, code: given } = problem.strict().parse(answer.body);
    expect([given, status]).toEqual([code, answer.http]);
    expect(codesOf(placed.operation)).toContain(code);
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  });

  it.each(operations.filter(({ operation }) => operation["x-callers"].includes("browser")))(
    "of a foreign page is documented: $operation.operationId",
    async (placed) => {
      const answer = await send(placed, {
        caller: "browser",
        from: "https://evil.example",
        fields: { app_key: app.appKey },
      });
      expect(answer.body.code).toBe("origin_not_allowed");
      expect(codesOf(placed.operation)).toContain("origin_not_allowed");
    },
  );

  it.each(
    operations.filter(
      ({ operation }) => operation["x-callers"].length === 1 && operation.security.length > 0,
    ),
  )("of the wrong kind of caller is forbidden: $operation.operationId", async (placed) => {
    const [only] = placed.operation["x-callers"];
    const caller = only === "backend" ? "browser" : "backend";
    const answer = await send(placed, {
      caller,
      fields: caller === "browser" ? { app_key: app.appKey } : {},
    });
    expect([answer.http, answer.body.code]).toEqual([403, "forbidden"]);
  });
});

describe("Every webhook", () => {
  it("that a verification causes has the schema's fields and no other", async () => {
    const receiver = await startReceiver();
    const hooked = setWebhook(app.app, receiver.url, { secret: fixtureSecret });
    await server.telproof.ports.store.saveApp(hooked.app);
    const verified = await start("browser");
    await check("browser", verified);
    const canceled = await start("backend");
    await send(operationOf("cancelVerification"), { caller: "backend", id: canceled.id });
    await start("browser");
    await server.pass(8000);
    await server.pass(0);
    const types = new Set(receiver.heard.map(({ body }) => webhookEvent.strict().parse(body).type));
    for (const { body } of receiver.heard) webhookData.strict().parse(body.data);
    const expected = ["started", "accepted", "verified", "canceled", "expired"];
    expect([...types]).toEqual(expect.arrayContaining(expected.map((kind) => `verification.${kind}`)));
    const { body } = receiver.heard.find(({ body: { type } }) => type === "verification.verified") ?? {};
    expect(body.data).toMatchObject({ action: "signup", phone: verified.phone, messages_sent: 1 });
    await server.telproof.ports.store.saveApp(app.app);
    await receiver.vanish();
  });
});
