import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OutboundMessage, ProviderContext } from "../../packages/server/src/channels/provider.ts";
import { languages } from "../../packages/server/src/channels/wording/language.ts";
import { wordMessage } from "../../packages/server/src/channels/wording/wording.ts";
import type { Channel } from "../../packages/server/src/core/channel.ts";
import { type Prism, startPrism } from "./prism.ts";
import {
  bodySchema,
  neededFields,
  readSpecification,
  type Specification,
  unnamedFields,
  withoutAnswers,
} from "./specification.ts";
import { createTap, type Judged, type Route, type Tap } from "./tap.ts";
import { type Judge, vendors } from "./vendors.ts";

const slow = 600_000;

const templates = [null, '{brand}: <{code}> & "{minutes}" минут 🔐'];

/** Every message that the server could word for a channel. */
const messages = (channel: Channel): readonly OutboundMessage[] =>
  languages.flatMap((locale) =>
    templates.flatMap((template) =>
      [null, "Acme"].map((sender) => {
        const it = { brand: "Acme & Söhne", code: "918273", minutes: 10 };
        const options = { channel, locale, country: "", template, host: "a.example", appHash: "FA+9qCX9VSu" };
        return {
          ...it,
          ...wordMessage(it, options),
          id: `0190a1b2-7c3d-7e4f-8a5b-${locale}`.slice(0, 36),
          appKey: "app",
          phone: "+447400123456",
          country: "GB",
          channel,
          sender,
          createdAt: 1_700_000_000_000,
        };
      }),
    ),
  );

const parsed = ({ headers, body }: Judged): Readonly<Record<string, unknown>> =>
  headers.get("content-type") === "application/json"
    ? JSON.parse(body)
    : Object.fromEntries(new URLSearchParams(body));

const without = (request: Judged, field: string): string => {
  const { [field]: _left, ...rest } = parsed(request);
  return request.headers.get("content-type") === "application/json"
    ? JSON.stringify(rest)
    : new URLSearchParams(rest as Record<string, string>).toString();
};

interface Court extends Route, Judge {
  readonly document: Specification;
  readonly prism: Prism;
}

const opened = async (judge: Judge): Promise<Court> => {
  const read = JSON.stringify(readSpecification(judge.file));
  const text = (judge.corrections ?? []).reduce((it, correct) => {
    const corrected = correct(it);
    if (corrected === it) throw new Error(`${judge.file}: a correction finds nothing to correct`);
    return corrected;
  }, read);
  const document = JSON.parse(text) as Specification;
  const prism = await startPrism(withoutAnswers(document));
  return { ...judge, document, prism, url: prism.url };
};

describe.each(vendors)("$name's own specification", ({ name, judges, providers }) => {
  const courts: Court[] = [];
  let tap: Tap;

  /** Where a request was judged, and by which schema. */
  const lawOf = ({ route, path, headers }: Judged) => {
    const court = courts.find(({ prefix }) => prefix === route.prefix);
    if (court === undefined) throw new Error(`nobody judges ${route.prefix}`);
    const schema = bodySchema(court.document, path, headers.get("content-type") ?? "");
    return { ...court, schema };
  };

  beforeAll(async () => {
    for (const judge of judges) courts.push(await opened(judge));
    tap = createTap(courts);
    const context: ProviderContext = {
      fetch: tap.fetch,
      now: () => 1_700_000_000_000,
      callbackUrl: "https://verify.example/receipts/vendor",
      onReceipt: async () => undefined,
    };
    for (const provider of providers(context))
      for (const message of provider.channels.flatMap(messages))
        await provider.send(message, AbortSignal.timeout(60_000));
  }, slow);
  afterAll(() => Promise.all(courts.map(({ prism }) => prism.stop())), slow);

  it("finds every request of the adapter valid, on every channel, in every language, with every template", () => {
    const faults = tap.judged.filter(({ status }) => status !== 200);
    expect(faults.map(({ body, verdict }) => ({ body, verdict })).slice(0, 3)).toEqual([]);
    expect(tap.judged.length).toBeGreaterThanOrEqual(languages.length * templates.length);
    console.log(`${name}: ${tap.judged.length} requests validated`);
  });

  it("names every field that the adapter sends", () => {
    const unnamed = tap.judged.flatMap((request) => {
      const { document, schema, documentedElsewhere = {} } = lawOf(request);
      return unnamedFields(document, schema, parsed(request)).filter((it) => !(it in documentedElsewhere));
    });
    expect([...new Set(unnamed)]).toEqual([]);
  });

  it(
    "finds a request invalid that lacks a field which it needs",
    async () => {
      const shapes = new Map(
        tap.judged.map((it) => [`${it.route.prefix} ${it.path} ${Object.keys(parsed(it))}`, it]),
      );
      const missed: string[] = [];
      let tried = 0;
      for (const request of shapes.values()) {
        const { document, schema, url } = lawOf(request);
        for (const needed of neededFields(document, schema, parsed(request))) {
          const init = { method: "POST", headers: request.headers, body: without(request, needed) };
          const response = await fetch(url + request.path, init);
          const said = await response.text();
          tried += 1;
          if (response.status !== 422 || !said.includes(`required property '${needed}'`)) missed.push(needed);
        }
      }
      expect(missed).toEqual([]);
      expect(tried).toBeGreaterThanOrEqual(shapes.size);
      console.log(`${name}: ${tried} requests that lack a field found invalid`);
    },
    slow,
  );
});

describe("the fields of a specification", () => {
  it("are told from others, also in nested objects, lists and alternatives", () => {
    const document = readSpecification("meta-whatsapp-messages-v23.openapi.yml");
    const schema = bodySchema(document, "/v23.0/1/messages", "application/json");
    const body = {
      to: "1",
      type: "template",
      text: { body: "of another kind of message" },
      template: { name: "a", nickname: "b", components: [{ type: "body", colour: "red" }] },
      surprise: true,
    };
    expect(unnamedFields(document, schema, body)).toEqual([
      "text",
      "template.nickname",
      "template.components.colour",
      "surprise",
    ]);
  });

  it("are told from others when the body is of no kind that the specification knows", () => {
    const document = readSpecification("meta-whatsapp-messages-v23.openapi.yml");
    const schema = bodySchema(document, "/v23.0/1/messages", "application/json");
    expect(unnamedFields(document, schema, { to: "1", type: "telegram", surprise: true })).toEqual([
      "surprise",
    ]);
  });
});
