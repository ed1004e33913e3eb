// An app's own texts: which one a message says, and that changes of them do not get in each other's way.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { readVonageSettings } from "./settings.ts";
import { changeTemplates } from "./template-changes.ts";
import { ask, plain } from "./vonage.fixture.ts";
import { wordingOf } from "./wording.ts";

let server: Composed;
let app: FixtureApp;
beforeEach(async () => {
  server = await startComposed();
  app = await server.addApp();
});
afterEach(() => server.close());

const to = "447400400001";
const variable = (name: string) => `$\{${name}}`;
const code = variable("code");

const made = async (name: string, ...fragments: readonly (readonly [string, string, string])[]) => {
  const { body } = await ask(server, app, { path: "/templates", json: { name } });
  const path = `/templates/${body.template_id}/template_fragments`;
  for (const [channel, locale, text] of fragments)
    expect((await ask(server, app, { path, json: { channel, locale, text } })).http).toBe(201);
  return String(body.template_id);
};

const texts = async (): Promise<readonly string[]> => {
  const { body } = await server.request(`/${app.appKey}/test/inbox`, {
    headers: { authorization: `Bearer ${app.secretKey}` },
  });
  return body.messages.toReversed().map(({ text }: { text: string }) => text);
};

const said = async (json: object): Promise<readonly string[]> => {
  const { body } = await ask(server, app, { json });
  await ask(server, app, { path: `/${body.request_id}/next_workflow` });
  return texts();
};

describe("A message", () => {
  it("says the named template's text for its channel and locale", async () => {
    await made("first", ["sms", "en-us", `first ${code}`]);
    const template_id = await made(
      "second",
      ["sms", "de-de", `deutsch ${code}`],
      [
        "sms",
        "en_US",
        `${variable("brand")}: ${code}, ${variable("time-limit")} ${variable("time-limit-unit")}`,
      ],
      ["voice", "en-us", `Call ${code}`],
    );
    const workflow = [
      { channel: "sms", to },
      { channel: "voice", to },
    ];
    const [sms, call] = await said(plain(to, { template_id, workflow, code: "1234" }));
    expect([sms, call]).toEqual(["Acme: 1234, 3 minutes", "Call 1, 2, 3, 4 Call 1, 2, 3, 4"]);
  });

  it("uses the default template where none is named, and the server's own text where that has none", async () => {
    await made("first", ["sms", "en-us", `first ${code}`]);
    const workflow = [
      { channel: "sms", to },
      { channel: "voice", to },
    ];
    const [sms, call] = await said(plain(to, { workflow, code: "1234" }));
    expect(sms).toBe("first 1234");
    expect(call).toContain("1, 2, 3, 4");
    expect(call).not.toContain("first");
  });

  it.each([
    ["en-us", 60, "1 minute"],
    ["en-us", 900, "15 minutes"],
    ["en-us", 90, "90 seconds"],
    ["de-de", 120, "2 Minuten"],
    ["fr-fr", 15, "15 secondes"],
    ["ja-jp", 120, "2 分"],
    ["xx-yy-zz", 120, "2 minutes"],
  ])("in %s tells %i seconds as %j", (locale, timeout, told) => {
    const text = `${variable("time-limit")} ${variable("time-limit-unit")} ${code} ${variable("else")}`;
    const fragment = { id: "f", channel: "sms", locale, text, createdAt: 0, updatedAt: 0 } as const;
    const set = { id: "t", name: "t", isDefault: true, fragments: [fragment] };
    expect(wordingOf(set, { channel: "sms", locale, timeout })).toBe(`${told} {code} ${variable("else")}`);
  });
});

describe("Templates", () => {
  it("are all kept when many are made at once, ten at the most", async () => {
    const answers = await Promise.all(
      Array.from({ length: 15 }, (_, index) =>
        ask(server, app, { path: "/templates", json: { name: `t${index}` } }),
      ),
    );
    expect(answers.filter(({ http }) => http === 201)).toHaveLength(10);
    const { body } = await ask(server, app, { path: "/templates", method: "GET" });
    expect(body.total_items).toBe(10);
  });

  it("change nothing else of the app: a key that is rotated meanwhile stays rotated", async () => {
    const { store } = server.telproof.ports;
    const rotate = (secretDigest: string) =>
      store.updateApp(app.appKey, (it) => ({ app: { ...it, secretDigest }, value: secretDigest }));
    await Promise.all([
      ask(server, app, { path: "/templates", json: { name: "before" } }),
      rotate("a new digest"),
    ]);
    expect((await store.app(app.appKey))?.secretDigest).toBe("a new digest");
    await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        changeTemplates(server.telproof.ports, app.appKey, (templates) => ({
          templates: [...templates, { id: `t${index}`, name: `t${index}`, isDefault: false, fragments: [] }],
          value: index,
        })),
      ),
    );
    const kept = await store.app(app.appKey);
    expect(kept?.secretDigest).toBe("a new digest");
    expect(
      kept &&
        readVonageSettings(kept)
          .templates.slice(-9)
          .map(({ id }) => id),
    ).toEqual(Array.from({ length: 9 }, (_, index) => `t${index}`));
  });

  it("come in pages that lead to each other", async () => {
    for (let index = 0; index < 5; index += 1) await made(`t${index}`);
    const names: string[] = [];
    let path = "/templates?page_size=2";
    for (;;) {
      const { body } = await ask(server, app, { path, method: "GET" });
      names.push(...body._embedded.templates.map(({ name }: { name: string }) => name));
      expect([body.page_size, body.total_pages, body.total_items]).toEqual([2, 3, 5]);
      if (!body._links.next) break;
      path = body._links.next.href.replace(`${server.url}/v2/verify`, "");
    }
    expect(names).toEqual(["t0", "t1", "t2", "t3", "t4"]);
  });

  it.each(["page=0", "page=x", "page_size=0", "page=1&page=2"])("refuse ?%s", async (query) => {
    expect((await ask(server, app, { path: `/templates?${query}`, method: "GET" })).http).toBe(422);
  });

  it("come in pages of at most a hundred, whatever is asked for", async () => {
    await made("only");
    const { http, body } = await ask(server, app, {
      path: "/templates?page=1&page_size=1000",
      method: "GET",
    });
    expect([http, body.page_size, body.total_items]).toEqual([200, 100, 1]);
  });

  it("have one default at the most, and every link of theirs leads somewhere", async () => {
    const [one, two] = [await made("one"), await made("two", ["sms", "en-us", code])];
    await ask(server, app, { path: `/templates/${two}`, method: "PATCH", json: { is_default: true } });
    const { body } = await ask(server, app, { path: "/templates", method: "GET" });
    const kept = body._embedded.templates;
    expect(
      kept.map((it: { template_id: string; is_default: boolean }) => [it.template_id, it.is_default]),
    ).toEqual([
      [one, false],
      [two, true],
    ]);
    for (const { _links } of kept)
      for (const { href } of Object.values(_links) as { href: string }[])
        expect(
          (await ask(server, app, { path: href.split("/v2/verify")[1] ?? "", method: "GET" })).http,
        ).toBe(200);
  });
});
