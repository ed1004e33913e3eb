// The guide's back ends, run: Node, PHP and Python redeem real proofs of a running server. Where a language is not
// installed, its snippet is at least held against the fields of the contract.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { siteverifyAnswer, siteverifyRequest } from "../../server/src/dialects/v1/schema.ts";
import { blocks } from "./blocks.ts";
import { importBlock, type Running, startRunning } from "./running.fixture.ts";

let server: Running;

beforeAll(async () => {
  server = await startRunning();
  process.env["TELPROOF_SECRET_KEY"] = server.secretKey;
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllGlobals());

const platformFetch = fetch;

/** Node as a page on this computer. */
const fetchAsPage: typeof fetch = (address, options) =>
  platformFetch(address, { ...options, headers: { origin: "http://localhost" } });

const moduleOf = (page: string, name: string) => importBlock(page, name, server.here);

describe("The guide's back end in Node", () => {
  it("redeems a proof once", async () => {
    const { provenPhone } = await moduleOf("back-end", "redeem.ts");
    const form = new URLSearchParams({ phone_proof: await server.prove("+447700900301") });
    expect(await provenPhone(form)).toBe("+447700900301");
    expect(await provenPhone(form)).toBeNull();
    expect(await provenPhone(new URLSearchParams())).toBeNull();
  });

  it("checks a proof offline", async () => {
    const { phoneIn } = await moduleOf("back-end", "offline.ts");
    const proof = await server.prove("+447700900302");
    expect(await phoneIn(proof)).toBe("+447700900302");
    expect(await phoneIn(`${proof}x`)).toBeNull();
  });

  it("runs a verification of its own and reads its history", async () => {
    const { confirmByPhone, isConfirmed, historyOf } = await moduleOf("back-end", "order.ts");
    const phone = "+447700900303";
    const { id } = await confirmByPhone(phone, "A-17");
    const code = await server.codeOf(phone);
    expect(await isConfirmed(id, code === "000000" ? "111111" : "000000")).toBe(false);
    expect(await isConfirmed(id, code)).toBe(true);
    const history: readonly string[] = await historyOf(id);
    expect(history[0]).toBe("started");
    expect(history).toEqual(expect.arrayContaining(["sent", "wrong_code", "verified"]));
    expect(await confirmByPhone(phone, "A-18")).toMatchObject({ refused: "resend_too_soon" });
  });

  it("has a page confirm a number that it never sees, for one action and one reference", async () => {
    const { askForConsent, mayWithdraw } = await moduleOf("back-end", "withdrawal.ts");
    const { confirmNumber } = await moduleOf("back-end", "withdrawal-page.ts");
    const phone = "+447700900307";
    const { token } = await askForConsent(phone, "W-1");
    const code = await server.codeOf(phone);
    vi.stubGlobal("fetch", fetchAsPage);
    const session = confirmNumber(token);
    const verified = await session.checkCode(code);
    expect(verified).toMatchObject({ ok: true, value: { step: "verified" } });
    expect(verified.value.phone).toMatch(/^\+44•+\d{2,3}$/);
    const proofs = [await session.getProof(), await session.getProof()];
    session.destroy();
    vi.unstubAllGlobals();
    expect(JSON.stringify([verified, proofs])).not.toContain("7700900307");
    expect(await mayWithdraw("+447700900308", "W-1", await server.prove("+447700900308"))).toBe(false);
    expect(await mayWithdraw(phone, "W-2", proofs[0])).toBe(false);
    expect(await mayWithdraw(phone, "W-1", proofs[1])).toBe(true);
    expect(await mayWithdraw(phone, "W-1", proofs[1])).toBe(false);
  });

  it("finds the account of a proven number", async () => {
    const { signIn } = await moduleOf("firebase", "sign-in-route.ts");
    const accounts = { withPhone: async (phone: string) => `account of ${phone}` };
    const proof = await server.prove("+447700900304");
    expect(await signIn(proof, accounts)).toBe("account of +447700900304");
    expect(await signIn(proof, accounts)).toBeNull();
  });
});

/** How each language calls its snippet with a proof and prints a number or nothing. */
const drivers = {
  php: {
    program: "php",
    args: (file: string) => ["-r", `require '${file}'; echo proven_phone($argv[1]) ?? 'none';`],
  },
  python: {
    program: "python3",
    args: (file: string) => [
      "-c",
      `import runpy, sys; print(runpy.run_path('${file}')['proven_phone'](sys.argv[1]) or 'none')`,
    ],
  },
} as const;

describe("The guide's back end", () => {
  it.each(["php", "python"] as const)("in %s redeems a proof once, then says why not", async (language) => {
    const snippets = blocks.filter((block) => block.language === language);
    const { program, args } = drivers[language];
    const missing = spawnSync(program, ["--version"]).error !== undefined;
    if (missing) console.warn(`${program} is not installed: its snippet is read, not run.`);
    expect(snippets).toHaveLength(1);
    for (const { name, text } of snippets) {
      const file = join(server.folder, name);
      writeFileSync(file, server.here(text));
      const proof = await server.prove(language === "php" ? "+447700900305" : "+447700900306");
      const redeem = () => spawnSync(program, [...args(file), proof], { encoding: "utf8", env: server.env });
      if (missing) expect(unknownFields(text)).toEqual([]);
      else {
        const [first, second] = [redeem(), redeem()];
        expect([first.stdout.trim(), second.stdout.trim()]).toEqual([
          language === "php" ? "+447700900305" : "+447700900306",
          "none",
        ]);
        expect(second.stderr).toContain("No proof: timeout-or-duplicate");
      }
    }
  });
});

/** What a snippet sends or reads that the contract's siteverify does not have. */
const unknownFields = (text: string): readonly string[] => {
  const known = Object.keys({ ...siteverifyRequest.shape, ...siteverifyAnswer.shape });
  const named = [...text.matchAll(/["']([a-z]+(?:_[a-z]+)*)["'](?=\s*(?:=>|:|\]))/g)].map(
    ([, it]) => it ?? "",
  );
  expect(named).toEqual(expect.arrayContaining(["secret_key", "proof", "success", "phone"]));
  return named.filter((it) => !known.includes(it) && !["http", "method", "header", "content"].includes(it));
};
