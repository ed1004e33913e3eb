import { readdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDemo } from "./demo.ts";
import { type FakeTelproof, startFakeTelproof } from "./telproof.fake.ts";

let telproof: FakeTelproof;
let site: string;
const closing: (() => unknown)[] = [];

/** Serves the demo site in front of a Telproof at `telproofUrl`, and gives its address. */
const serve = async (telproofUrl: string) => {
  const { appKey, secretKey } = telproof;
  const app = express().use(createDemo({ appKey, secretKey, telproofUrl }));
  app.use((_, response) => void response.status(404).send("somebody else's"));
  const server = app.listen(0, "127.0.0.1");
  closing.push(() => server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  telproof = await startFakeTelproof();
  closing.push(telproof.close);
  site = await serve(telproof.url);
});

afterAll(async () => {
  for (const close of closing) await close();
});

const signUp = (body: string, type = "application/x-www-form-urlencoded") =>
  fetch(`${site}/demo/signup`, { method: "POST", headers: { "Content-Type": type }, body });

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

/** The texts of a page's code figures, as a reader sees them. */
const codesOf = (page: string) =>
  [...page.matchAll(/<pre[^>]*><code>([\s\S]*?)<\/code><\/pre>/g)].map(([, text = ""]) =>
    text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
  );

describe("pages", () => {
  test.each(["/", "/demo/script-tag", "/demo/spa", "/demo/snippets", "/demo/gallery"])(
    "%s carries the app key, a strict policy and no secret",
    async (address) => {
      const answer = await fetch(site + address);
      const text = await answer.text();
      expect(answer.status).toBe(200);
      expect(text).toContain(telproof.appKey);
      expect(text).not.toContain(telproof.secretKey);
      expect(text).not.toMatch(/\{\{\w+\}\}/);
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
    },
  );

  test("every script, style and image that a page names can be fetched", async () => {
    const text = await (await fetch(`${site}/`)).text();
    const assets = [...text.matchAll(/(?:src|href)="(\/demo\/assets\/[^"]+)"/g)].map(([, path]) => path);
    expect(assets.length).toBeGreaterThan(2);
    for (const path of assets) expect((await fetch(site + path)).status).toBe(200);
  });

  test("the script-tag page runs exactly the source that it shows", async () => {
    const text = await (await fetch(`${site}/demo/script-tag`)).text();
    const [shown = ""] = codesOf(text);
    expect(shown).toContain("<tel-proof ");
    expect(text).toContain(shown);
  });

  test("the snippets page shows every snippet there is, with this app's key", async () => {
    const shown = codesOf(await (await fetch(`${site}/demo/snippets`)).text());
    const folder = new URL("../snippets/", import.meta.url);
    const files = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8").trim());
    expect(shown.toSorted()).toEqual(
      files.map((text) => text.replaceAll("YOUR_APP_KEY", telproof.appKey)).toSorted(),
    );
  });

  test("an unknown address of the demo is its own 404, any other address is somebody else's", async () => {
    const own = await fetch(`${site}/demo/nothing/here`);
    expect(own.status).toBe(404);
    expect(await own.text()).toContain("There is no such page");
    expect(await (await fetch(`${site}/health`)).text()).toBe("somebody else's");
  });

  test("a method that a page does not have is 405 and says which ones it has", async () => {
    const page = await fetch(`${site}/demo/spa`, { method: "POST" });
    expect([page.status, page.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    const signup = await fetch(`${site}/demo/signup`, { method: "DELETE" });
    expect([signup.status, signup.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
  });
});

describe("sign-up", () => {
  test("a good proof shows what siteverify said, that it is good once, and the signed claims", async () => {
    const answer = await signUp(form({ name: "Ada", phone_proof: telproof.issue() }));
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(text).toContain("Welcome, Ada");
    expect(text).toContain("+447700900123");
    expect(text).toContain("2026-01-02T03:04:05.000Z");
    expect(text).toContain("proof_already_used");
    expect(text).toContain("signature valid");
    expect(text).toContain("ver_1");
  });

  test("a name is shown as text, never read as markup or as a slot", async () => {
    const name = `<img src=x onerror=alert(1)>"'{{app_key}}`;
    const accepted = await (await signUp(form({ name, phone_proof: telproof.issue() }))).text();
    const refused = await (await signUp(form({ name, phone_proof: "a.b.c" }))).text();
    for (const text of [accepted, refused]) {
      expect(text).not.toContain("<img src=x");
      expect(text).toContain("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;{{app_key}}");
    }
  });

  test.each([
    ["no proof", { name: "Ada" }, "without a proof"],
    ["an empty proof", { name: "Ada", phone_proof: " " }, "without a proof"],
    ["a proof of nothing", { name: "Ada", phone_proof: "nonsense" }, "proof_invalid"],
    ["a proof longer than any", { name: "Ada", phone_proof: "x".repeat(5000) }, "without a proof"],
  ])("%s is refused with 400, and the typed name stays", async (_, fields, because) => {
    const answer = await signUp(form(fields));
    const text = await answer.text();
    expect(answer.status).toBe(400);
    expect(text).toContain("You are not signed up yet");
    expect(text).toContain(because);
    expect(text).toContain('value="Ada"');
  });

  test("a missing name is refused before the proof is spent", async () => {
    const proof = telproof.issue();
    expect((await signUp(form({ phone_proof: proof }))).status).toBe(400);
    expect((await signUp(form({ name: "Ada", phone_proof: proof }))).status).toBe(200);
  });

  test("a proof that was redeemed before is refused", async () => {
    const body = form({ name: "Ada", phone_proof: telproof.issue() });
    await signUp(body);
    const again = await signUp(body);
    expect(again.status).toBe(400);
    expect(await again.text()).toContain("proof_already_used");
  });

  test.each([
    ["fields given twice", "name=a&name=b&phone_proof=c&phone_proof=d", undefined, 400],
    ["broken escapes", "name=%E0%A4%A&phone_proof=%zz", undefined, 400],
    ["another type of body", '{"name":"Ada"}', "application/json", 400],
    ["an unknown charset", "name=a", "application/x-www-form-urlencoded; charset=klingon", 415],
    ["more than a form can hold", `name=${"a".repeat(20_000)}`, undefined, 413],
    ["nothing", "", undefined, 400],
  ])("%s is the sender's fault, said without a trace", async (...[, body, type, status]) => {
    const answer = await signUp(body, type);
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toMatch(/\bat .*:\d+:\d+|node_modules/);
  });

  test("a Telproof that cannot be reached is 502, and the typed name stays", async () => {
    const lonely = await serve("http://127.0.0.1:9");
    const answer = await fetch(`${lonely}/demo/signup`, {
      method: "POST",
      body: new URLSearchParams({ name: "Ada", phone_proof: telproof.issue() }),
    });
    expect(answer.status).toBe(502);
    expect(await answer.text()).toContain('value="Ada"');
  });

  test.each(["/demo/signup", "/demo", "/demo/"])("asking for %s leads to the form", async (address) => {
    const answer = await fetch(site + address, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
  });
});

describe("the handset's inbox", () => {
  test("messages of the one number come through, without what a handset does not show", async () => {
    telproof.messages.push({
      id: "m1",
      phone: "+447700900123",
      channel: "sms",
      code: "123456",
      text: "Code 123456",
      created_at: "2026-01-02T03:04:05.000Z",
      internal: telproof.secretKey,
    });
    const answer = await fetch(`${site}/demo/inbox?phone=%2B447700900123`);
    const text = await answer.text();
    expect(JSON.parse(text)).toEqual({
      messages: [
        {
          id: "m1",
          channel: "sms",
          code: "123456",
          text: "Code 123456",
          created_at: "2026-01-02T03:04:05.000Z",
        },
      ],
    });
    expect(text).not.toContain(telproof.secretKey);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test.each([
    "",
    "?phone=",
    "?phone=447700900123",
    "?phone=%2B44&phone=%2B45",
    "?phone[]=%2B447700900123",
    "?phone=*",
  ])("%s asks for no one number and is 400", async (query) => {
    expect((await fetch(`${site}/demo/inbox${query}`)).status).toBe(400);
  });

  test("a Telproof that cannot be reached is 502, and the answer tells no secret", async () => {
    const lonely = await serve("http://127.0.0.1:9");
    const answer = await fetch(`${lonely}/demo/inbox?phone=%2B447700900123`);
    expect(answer.status).toBe(502);
    expect(await answer.text()).not.toContain(telproof.secretKey);
  });
});
