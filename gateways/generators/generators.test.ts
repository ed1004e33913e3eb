// Clients that generators make from the OpenAPI document: each has to compile and to verify a number of a running server.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../packages/server/src/composed.fixture.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const document = fileURLToPath(new URL("../../packages/server/openapi.json", import.meta.url));

/** Runs a program of this folder's packages, without telemetry and without a network. */
const run = (program: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(`${here}node_modules/.bin/${program}`, args, {
    cwd: here,
    encoding: "utf8",
    env: { ...process.env, DO_NOT_TRACK: "1" },
  });
  return { status, said: stdout + stderr };
};

const generators: readonly (readonly [name: string, program: string, args: readonly string[]])[] = [
  ["openapi-fetch", "openapi-typescript", [document, "-o", "generated/openapi-typescript/schema.ts"]],
  ["hey-api", "openapi-ts", ["-i", document, "-o", "generated/hey-api", "--no-log-file"]],
];

let server: Composed;
let app: FixtureApp;

beforeAll(async () => {
  rmSync(`${here}generated`, { recursive: true, force: true });
  server = await startComposed();
  app = await server.addApp();
  return () => server.close();
});

describe("A generated client", () => {
  it.each(generators)("is made for %s", (_, program, args) => {
    const { status, said } = run(program, args);
    expect({ status, said }).toMatchObject({ status: 0 });
  });

  it("compiles with its callers", () => {
    expect(run("tsc", ["-p", "."])).toEqual({ status: 0, said: "" });
  });

  it.each(generators)("verifies a number with %s, and is told of a wrong code by its name", async (name) => {
    const { verify } = await import(`./flows/${name}.ts`);
    const phone = `+44740031${1000 + name.length}`;
    const result = await verify({ baseUrl: server.url, secretKey: app.secretKey, phone });
    expect(result).toEqual({ refused: "wrong_code", phone, action: "signup" });
  });
});
