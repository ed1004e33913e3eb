// What one request costs grows no faster than the request: on every route, for everything that a client can make larger.
import { Agent, request as send } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { providersFrom } from "../channels/registry.ts";
import type { Composed, FixtureApp } from "../composed.fixture.ts";
import { tokenOf } from "../dialects/camara/client.fixture.ts";
import { kookooClient, startKookoo } from "../dialects/kookoo/client.fixture.ts";
import { parseProxies } from "../http/proxies.ts";
import { apiRoutes } from "../routes.fixture.ts";
import { type InputKind, inputKinds, type SizedRequest } from "./inputs.fixture.ts";

/** Twice the size may cost this much. Half of it would be a constant cost, four times is quadratic. */
const mostGrowth = 2.5;

/** Just below the largest that are read. */
const largest = { body: 65_000, head: 15_000, receipt: 260_000 } as const;

const providers = [
  { kind: "twilio", accountSid: `AC${"0a".repeat(16)}`, authToken: "token", from: "Acme" },
  { kind: "vonage", apiKey: "key", apiSecret: "secret", signatureSecret: "secret", from: "Acme" },
  {
    kind: "meta",
    accessToken: "token",
    phoneNumberId: "1",
    template: "code",
    appSecret: "secret",
    verifyToken: "word",
  },
  {
    kind: "http",
    url: "https://sms.example/",
    form: { to: "{digits}", text: "{text}", dlr: "{callback}" },
    callbackSecret: "a secret for callbacks",
    receipt: { in: "form", field: "state", delivered: ["1"], failed: ["2"] },
  },
];

let server: Composed;
let app: FixtureApp;
let accessToken: string;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

beforeAll(async () => {
  const configured = providersFrom(providers, {});
  server = await startKookoo({ proxies: parseProxies("127.0.0.0/8"), providers: configured.open });
  const kookoo = await kookooClient(server);
  app = kookoo.app;
  accessToken = await tokenOf(server, app);
});
afterAll(async () => {
  agent.destroy();
  await server.close();
});

interface Target {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Put before the fields of a form. */
  readonly credentials?: string;
}

const ask = ({ method, path, headers, credentials }: Target, it: SizedRequest): Promise<void> =>
  new Promise((resolve) => {
    const body =
      it.body === undefined ? undefined : (it.body.startsWith("{") ? "" : (credentials ?? "")) + it.body;
    const request = send(server.url + path + (it.query === undefined ? "" : `?${it.query}`), {
      method: it.body !== undefined && method === "GET" ? "POST" : method,
      agent,
      headers: { ...headers, ...it.headers },
    });
    request.on("response", (response) => response.resume().once("close", () => resolve()));
    request.once("error", () => resolve());
    request.end(body);
  });

/** Processor time of one request in µs, client and server: the client's part is linear. */
const costOf = async (target: Target, it: SizedRequest): Promise<number> => {
  const before = process.cpuUsage();
  await ask(target, it);
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

interface Growth {
  readonly what: string;
  readonly half: number;
  readonly whole: number;
}

const growthOf = ({ half, whole }: Growth): number => whole / half;

/** One measurement of each size; while the growth looks too large, the least of more. */
const measure = async (target: Target, kind: InputKind, size: number): Promise<Growth> => {
  const [small, large] = [kind.make(Math.floor(size / 2)), kind.make(size)];
  let [half, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 1 || (round < 15 && whole / half > mostGrowth * 0.7); round += 1) {
    half = Math.min(half, await costOf(target, small));
    whole = Math.min(whole, await costOf(target, large));
  }
  return { what: `${target.method} ${target.path}  ${kind.name}`, half, whole };
};

const fill = (path: string) =>
  path
    .replace(":appKey", app.appKey)
    .replace(":service", "sms")
    .replace(":locale", "en")
    .replaceAll(/:\w+/g, "x");

const basic = () => `Basic ${Buffer.from(`${app.appKey}:${app.secretKey}`).toString("base64")}`;

const routes = (): readonly Omit<Target, "headers">[] =>
  apiRoutes(server).flatMap(({ path, methods }) => {
    const named = methods.filter((it) => it === "get" || it === "post" || it === "delete");
    const method = (named[0] ?? (path.startsWith("/kookooverify") ? "get" : "post")).toUpperCase();
    return [{ method, path: fill(path) }];
  });

const strangers = (): readonly Target[] =>
  routes().map((it) => ({ ...it, headers: { Origin: "http://localhost:8080" } }));

const authorizationFor = (path: string): string => {
  if (path.startsWith("/one-time-password-sms")) return `Bearer ${accessToken}`;
  return /^\/(verification|api|sms)/.test(path) ? `Bearer ${app.secretKey}` : basic();
};

/** Back ends with right credentials, in whichever form the route reads them. */
const backEnds = (): readonly Target[] =>
  routes().map((it) => ({
    ...it,
    headers: { Authorization: authorizationFor(it.path) },
    credentials: it.path.startsWith("/verify/")
      ? `api_key=${app.appKey}&api_secret=${app.secretKey}&`
      : `secret_key=${app.secretKey}&`,
  }));

/** Signatures of the right form, so that they are checked. */
const vendors = (): readonly Target[] => [
  { method: "POST", path: "/receipts/twilio", headers: { "X-Twilio-Signature": `${"A".repeat(27)}=` } },
  { method: "POST", path: "/receipts/twilio", headers: {} },
  { method: "POST", path: "/receipts/meta", headers: { "X-Hub-Signature-256": `sha256=${"0".repeat(64)}` } },
  { method: "GET", path: "/receipts/meta", headers: {} },
  { method: "POST", path: "/receipts/vonage", headers: { Authorization: "Bearer a.b.c" } },
  { method: "POST", path: "/receipts/http", headers: {} },
  { method: "POST", path: "/receipts/nobody", headers: {} },
];

const other = (): readonly Target[] =>
  ["/health", "/ready", "/metrics", "/openapi.json", "/docs", "/widget/x.js", "/nothing/at/all"].map(
    (path) => ({
      method: "GET",
      path,
      headers: {},
    }),
  );

const report = (name: string, growths: readonly Growth[]): void => {
  const ms = (us: number) => `${(us / 1000).toFixed(2)} ms`;
  const row = (it: Growth) => `  ${growthOf(it).toFixed(2)}  ${ms(it.half)} to ${ms(it.whole)}  ${it.what}`;
  const worst = growths.toSorted((one, two) => growthOf(two) - growthOf(one)).slice(0, 8);
  const dearest = growths.toSorted((one, two) => two.whole - one.whole).slice(0, 5);
  console.info(
    `${name}: ${growths.length} pairs of sizes\n largest growth\n${worst.map(row).join("\n")}\n largest cost, client included\n${dearest.map(row).join("\n")}`,
  );
};

const measureAll = async (
  name: string,
  targets: readonly Target[],
  kinds: readonly InputKind[],
  sizeOf: (kind: InputKind) => number = ({ at }) => largest[at],
): Promise<readonly Growth[]> => {
  const growths: Growth[] = [];
  for (const target of targets) {
    for (const kind of kinds) growths.push(await measure(target, kind, sizeOf(kind)));
  }
  report(name, growths);
  return growths;
};

const tooLarge = (growths: readonly Growth[]) =>
  growths.filter((it) => growthOf(it) > mostGrowth).map(({ what }) => what);

const bodies = inputKinds.filter(({ at }) => at === "body");
const patience = { timeout: 600_000 };

describe("The cost of a request at most doubles with its size", () => {
  it("from a stranger, on every route", patience, async () => {
    const growths = await measureAll("strangers", [...strangers(), ...other()], inputKinds);
    expect(growths.length).toBeGreaterThan(3000);
    expect(tooLarge(growths)).toEqual([]);
  });

  it("from a back end with its secret, on every route", patience, async () => {
    const growths = await measureAll("back ends", backEnds(), bodies);
    expect(growths.length).toBeGreaterThan(2000);
    expect(tooLarge(growths)).toEqual([]);
  });

  it("at every vendor's callback", patience, async () => {
    const sizeOf = ({ at }: InputKind) => (at === "body" ? largest.receipt : largest.head);
    const growths = [
      ...(await measureAll("vendors' callbacks", vendors(), inputKinds)),
      ...(await measureAll("vendors' largest callbacks", vendors(), bodies, sizeOf)),
    ];
    expect(growths.length).toBeGreaterThan(400);
    expect(tooLarge(growths)).toEqual([]);
  });

  it("for a path of any length", patience, async () => {
    const unit = (name: string, text: string): InputKind => ({
      name,
      at: "head",
      make: (size) => ({ query: text.repeat(size / text.length) }),
    });
    const paths = ["a", "/", "%41", "a/", "..%2f", "%"].map(
      (text): InputKind => unit(`path of ${text}`, text),
    );
    const targets = ["/", `/${"x"}/`, "/verify/", "/v2/", "/widget/", "/receipts/"].map((path) => ({
      method: "GET",
      path,
      headers: {},
    }));
    const growths: Growth[] = [];
    for (const target of targets)
      for (const kind of paths) {
        // The query of a kind is its path here.
        const inPath: InputKind = { ...kind, make: () => ({}) };
        const at = (size: number): Target => ({
          ...target,
          path: target.path + (kind.make(size).query ?? ""),
        });
        let [half, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
        for (let round = 0; round < 1 || (round < 15 && whole / half > mostGrowth * 0.7); round += 1) {
          half = Math.min(half, await costOf(at(largest.head / 2), inPath.make(0)));
          whole = Math.min(whole, await costOf(at(largest.head), inPath.make(0)));
        }
        growths.push({ what: `${target.path} ${kind.name}`, half, whole });
      }
    report("paths", growths);
    expect(tooLarge(growths)).toEqual([]);
  });
});
