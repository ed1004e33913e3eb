// `app update --text`: what a message then says, over HTTP, and what is refused.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Composed, type FixtureApp, fixtureSecret, startComposed } from "../composed.fixture.ts";
import { commandLine } from "./command-line.ts";

let folder: string;
let server: Composed;
let app: FixtureApp;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "telproof-texts-"));
  server = await startComposed({ file: join(folder, "telproof.db") });
  app = await server.addApp();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const set = async (...args: string[]) => {
  const lines: string[] = [];
  const print = (line: unknown) => void lines.push(String(line));
  const environment = { TELPROOF_DATA_DIR: folder, TELPROOF_SECRET: fixtureSecret };
  const status = await commandLine({
    args: ["app", "update", app.appKey, ...args],
    environment,
    print,
    printFault: print,
  });
  return { status, text: lines.join("\n") };
};

let numbers = 0;
/** What a message says, without its code. */
const said = async (fields: Record<string, string> = {}, service = "sms"): Promise<string> => {
  numbers += 1;
  const phone = `+4474001234${String(numbers).padStart(2, "0")}`;
  await server.postRingcaptcha(app, `code/${service}`, { phone, ...fields });
  const { body } = await server.request(`/${app.appKey}/test/inbox?phone=${encodeURIComponent(phone)}`, {
    headers: { Authorization: `Bearer ${app.secretKey}` },
  });
  const [{ text, code }] = body.messages;
  return String(text)
    .replaceAll(code, "CODE")
    .replaceAll([...code].join(", "), "CODE");
};

it("A text is used for its language, before the template and instead of the built-in wording", async () => {
  await set("--text", "de={brand} sagt {code}", "--text", "fr=a=b {code}", "--template", "T {code}");
  expect([
    await said({ locale: "de-AT" }),
    await said({ locale: "fr" }),
    await said({ locale: "es" }),
  ]).toEqual(["Acme sagt CODE", "a=b CODE", "T CODE"]);
});

it("A call keeps its wording, and a text can be removed alone", async () => {
  await set("--text", "de=eins {code}", "--text", "fr=deux {code}");
  expect(await said({ locale: "de" }, "voice")).not.toContain("eins");
  const { text } = await set("--text", "de=none");
  expect(text).toContain('{"fr":"deux {code}"}');
  expect([await said({ locale: "de" }), await said({ locale: "fr" })]).toEqual([
    expect.not.stringContaining("eins"),
    "deux CODE",
  ]);
});

it.each([
  ["de=no code", "--text de=…: a text of at most 480 characters with {code}, or none"],
  [`de=${"x".repeat(480)}{code}`, "--text de=…: a text of at most 480 characters with {code}, or none"],
  ["de", '--text de: a language and a text, such as de="{brand}: {code}", or de=none'],
  ["=x {code}", '--text =x {code}: a language and a text, such as de="{brand}: {code}", or de=none'],
  ["d=x {code}", '--text d=x {code}: a language and a text, such as de="{brand}: {code}", or de=none'],
])("%j is refused, and says why", async (given, why) => {
  const { status, text } = await set("--text", given);
  expect([status, text.split("\n")[0]]).toEqual([1, why]);
});
