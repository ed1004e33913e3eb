import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type Heard,
  type Receiver,
  startReceiver,
} from "../../../server/src/service/webhook-receiver.fixture.ts";
import { type RawWebhook, readWebhook } from "./read-webhook.ts";
import { type BackEnd, freshPhone, type RunningTelproof, startTelproof } from "./telproof.fixture.ts";

let telproof: RunningTelproof;
let shop: BackEnd;
let receiver: Receiver;
let secret: string;
let verified: Heard;
const phone = freshPhone();

const now = () => telproof.clock.now();
const other = `whsec_${btoa("another secret, of thirty-two by")}`;

beforeAll(async () => {
  telproof = await startTelproof();
  receiver = await startReceiver();
  shop = await telproof.addBackEnd();
  secret = await telproof.addWebhook(shop, receiver.url);
  await shop.prove({ phone, action: "signup" });
  await telproof.pass(1);
  verified = receiver.heard.find(({ body }) => body.type === "verification.verified") as Heard;
  return () => receiver.vanish();
});

const post = (
  { text, headers }: Heard,
  changed: { body?: BodyInit; headers?: Record<string, string> } = {},
) =>
  new Request("https://shop.example/telproof", {
    method: "POST",
    body: changed.body ?? text,
    headers: { ...pick(headers), ...changed.headers },
  });

const pick = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith("webhook-")));

/** What is read of a request: its event's type, or why there is none. */
const read = async (request: Request | RawWebhook, secrets: string | readonly string[] = secret) => {
  const result = await readWebhook(request, secrets, { now });
  return result.ok ? result.value.type : result.error.code;
};

/** Signs a body as Telproof does, with any secret and time. */
const sign = async (
  body: string,
  { with: key = secret, at = Math.floor(now() / 1000) }: { with?: string; at?: number } = {},
): Promise<Record<string, string>> => {
  const bytes = Uint8Array.from(atob(key.replace("whsec_", "")), (it) => it.charCodeAt(0));
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", bytes, hmac, false, ["sign"]);
  const content = new TextEncoder().encode(`msg_1.${at}.${body}`);
  const signature = new Uint8Array(await crypto.subtle.sign("HMAC", imported, content));
  return {
    "webhook-id": "msg_1",
    "webhook-timestamp": String(at),
    "webhook-signature": `v1,${btoa(String.fromCharCode(...signature))}`,
  };
};

describe("A webhook of a Telproof", () => {
  it("is read, whichever event it is", async () => {
    expect(receiver.heard.length).toBeGreaterThanOrEqual(3);
    for (const heard of receiver.heard) {
      const result = await readWebhook(post(heard), secret, { now });
      expect(result).toMatchObject({ ok: true, value: { id: heard.id, type: heard.body.type } });
    }
  });

  it("has names and moments as the SDK has them", async () => {
    const result = await readWebhook(post(verified), secret, { now });
    if (!result.ok || result.value.type !== "verification.verified") throw new Error("not verified");
    expect(result.value).toEqual({
      id: verified.id,
      type: "verification.verified",
      timestamp: new Date(verified.body.timestamp),
      data: {
        id: verified.body.data.id,
        appKey: shop.appKey,
        state: "verified",
        phone,
        country: "GB",
        channel: "sms",
        messagesSent: 1,
        action: "signup",
        reference: null,
        createdAt: new Date(verified.body.data.created_at),
        verifiedAt: new Date(verified.body.data.verified_at),
      },
    });
  });

  it("is read as frameworks without Fetch give it: bytes or text, plain headers or others", async () => {
    const bytes = new TextEncoder().encode(verified.text);
    const headers = verified.headers;
    for (const body of [verified.text, bytes, Buffer.from(bytes)])
      for (const given of [headers, new Headers(pick(headers))])
        expect(await read({ body, headers: given })).toBe("verification.verified");
  });

  it("can still be read by the route", async () => {
    const request = post(verified);
    await read(request);
    expect(await request.text()).toBe(verified.text);
  });

  it("is read while its secret is being replaced, with the prefix or without", async () => {
    for (const secrets of [[secret, other], [other, secret], secret.replace("whsec_", "")])
      expect(await read(post(verified), secrets)).toBe("verification.verified");
    expect(await read(post(verified), other)).toBe("bad_signature");
  });

  it("is read if one of several signatures is right", async () => {
    const right = verified.headers["webhook-signature"] ?? "";
    const wrong = (await sign(verified.text, { with: other }))["webhook-signature"];
    for (const signature of [
      `${wrong} ${right}`,
      `v1a,abc ${right}`,
      `v2,${right} nonsense v1,? ${right} v1,`,
    ])
      expect(await read(post(verified, { headers: { "webhook-signature": signature } }))).toBe(
        "verification.verified",
      );
  });
});

describe("A webhook that nobody signed", () => {
  it("is refused, whatever was changed", async () => {
    const changed = fc.record({
      part: fc.constantFrom("body", "webhook-id", "webhook-timestamp", "webhook-signature"),
      at: fc.nat(),
      letter: fc.constantFrom("0", "1", "a", "A", "/", "~"),
    });
    const change = (text: string, at: number, letter: string) => {
      const place = at % text.length;
      return text.slice(0, place) + letter + text.slice(place + 1);
    };
    await fc.assert(
      fc.asyncProperty(changed, async ({ part, at, letter }) => {
        const before = part === "body" ? verified.text : (verified.headers[part] ?? "");
        const after = change(before, at, letter);
        // The last letter of base64 before its padding has bits that stand for nothing.
        fc.pre(
          after !== before && !(part === "webhook-signature" && at % before.length === before.length - 2),
        );
        const request = post(verified, part === "body" ? { body: after } : { headers: { [part]: after } });
        expect(["bad_signature", "bad_timestamp"]).toContain(await read(request));
      }),
      { numRuns: 300 },
    );
  });

  it.each(["", "v1", "v1,", "v1,!", "v2,abc", "v1,abc", " "])(
    "is refused with the signature %j",
    async (signature) => {
      const code = await read(post(verified, { headers: { "webhook-signature": signature } }));
      expect(["bad_signature", "missing_header"]).toContain(code);
    },
  );

  it.each(["webhook-id", "webhook-timestamp", "webhook-signature"])("is refused without %s", async (name) => {
    const { [name]: _, ...headers } = pick(verified.headers);
    expect(await read({ body: verified.text, headers })).toBe("missing_header");
    expect(await read({ body: verified.text, headers: { ...headers, [name]: ["a", "b"] } })).toBe(
      "missing_header",
    );
  });

  it("is refused if it has other bytes that decode to the same text", async () => {
    const body = '{"a":"\uFFFD"}';
    const headers = await sign(body);
    const bytes = Buffer.from(body.replace("\uFFFD", "\xFF"), "latin1");
    expect(await read({ body: bytes, headers })).toBe("bad_signature");
    expect(await read({ body, headers })).toBe("bad_payload");
  });
});

describe("The time of a webhook", () => {
  const readAt = async (seconds: number, tolerance?: number) => {
    const at = Math.floor(now() / 1000) + seconds;
    const request = { body: verified.text, headers: await sign(verified.text, { at }) };
    const result = await readWebhook(request, secret, { now, tolerance });
    return result.ok ? "ok" : result.error.code;
  };

  it("may be five minutes off, or as far as the site says", async () => {
    expect(await Promise.all([-299, 0, 299].map((it) => readAt(it)))).toEqual(["ok", "ok", "ok"]);
    expect(await Promise.all([-302, 302].map((it) => readAt(it)))).toEqual([
      "bad_timestamp",
      "bad_timestamp",
    ]);
    expect([await readAt(-30, 60), await readAt(-62, 60)]).toEqual(["ok", "bad_timestamp"]);
  });

  it.each(["soon", "-1", "1e3", "0x10", "1700000000.5", "9".repeat(40), "NaN", " "])(
    "is whole seconds: %s is refused",
    async (timestamp) => {
      const code = await read({
        body: verified.text,
        headers: { ...pick(verified.headers), "webhook-timestamp": timestamp },
      });
      expect(code).toBe("bad_timestamp");
    },
  );
});

describe("A signed body that is no event", () => {
  it.each(["", "null", "[]", "{", "{}", '{"type":"x","timestamp":"never","data":{}}', '{"type":7}'])(
    "is refused: %s",
    async (body) => {
      expect(await read({ body, headers: await sign(body) })).toBe("bad_payload");
    },
  );

  it("is refused above a mebibyte", async () => {
    const body = `"${"x".repeat(2 ** 20)}"`;
    const headers = await sign(body);
    expect(await read({ body, headers })).toBe("body_too_large");
    expect(await read(new Request("https://shop.example", { method: "POST", body, headers }))).toBe(
      "body_too_large",
    );
  });

  it("is an event all the same if its type is newer than this SDK", async () => {
    const body = verified.text.replace("verification.verified", "verification.imagined");
    expect(await read({ body, headers: await sign(body) })).toBe("verification.imagined");
  });
});

describe("A site's mistake", () => {
  it.each(["", "whsec_", "whsec_!", [], [""], undefined, null, 7, ["whsec_MTIz", ""]])(
    "throws: the secret %j",
    async (wrong) => {
      await expect(readWebhook(post(verified), wrong as string)).rejects.toThrow(/secret must be/);
    },
  );

  it("throws: a body that was parsed or read before", async () => {
    const request = post(verified);
    await request.text();
    await expect(read(request)).rejects.toThrow(TypeError);
    await expect(read({ body: verified.body, headers: verified.headers })).rejects.toThrow(/raw body/);
  });

  it.each([{ tolerance: 0 }, { tolerance: Number.NaN }, { now: 5 as never }])(
    "throws: %j",
    async (options) => {
      await expect(readWebhook(post(verified), secret, options)).rejects.toThrow(TypeError);
    },
  );
});
