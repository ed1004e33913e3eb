// `pnpm bench profile`: loads Telproof with sends, then with checks, and prints where the processor time went.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { telproof } from "../candidates/telproof.ts";
import { type Generator, startGenerator } from "../load/orders.ts";
import { freePort, startServer } from "../machine/server-process.ts";
import { profileWhile } from "./inspector.ts";
import { type Share, selfTimesOf } from "./self-time.ts";

const OWN_FOLDER = "packages/server/dist/";
const SHOWN = 30;
const CONNECTIONS = 16;
const { BENCH_SECONDS } = process.env;
const seconds = Number(BENCH_SECONDS ?? 4);

function list(title: string, found: readonly Share[]): string {
  const lines = found
    .slice(0, SHOWN)
    .map(({ name, share }) => `${(share * 100).toFixed(1).padStart(5)} %  ${name}`);
  return [`\n${title}`, ...lines, ""].join("\n");
}

async function profileBoth(generator: Generator, ports: { port: number; inspector: number }): Promise<void> {
  const { port, inspector } = ports;
  const drive = (operation: string, share: number) =>
    generator.drive({ port, operation, connections: CONNECTIONS, seconds: seconds * share });
  for (const operation of ["send", "check"]) {
    if (operation === "check") await drive("codes", 10);
    await drive(operation, 0.5);
    let requests = 0;
    const profile = await profileWhile(inspector, async () => {
      ({ requests } = await drive(operation, 1));
    });
    const { samples, libraries, functions, charged } = selfTimesOf(profile, OWN_FOLDER);
    process.stdout.write(`\n== ${operation}: ${requests} requests, ${samples} samples ==\n`);
    process.stdout.write(list("self time by library", libraries));
    process.stdout.write(list("self time by function", functions));
    process.stdout.write(list("charged to the nearest own function", charged));
  }
}

const place = await mkdtemp(join(tmpdir(), "telproof-profile-"));
const folder = join(place, "data");
await mkdir(folder);
const port = await freePort();
const inspector = await freePort();
const { command, speaks } = await telproof.prepare({ folder, port });
const args = [`--inspect=127.0.0.1:${inspector}`, ...command.args];
const server = await startServer({ ...command, args, port, logFile: join(place, "output.log") });
const generator = startGenerator(speaks);
try {
  await profileBoth(generator, { port, inspector });
} finally {
  generator.stop();
  await server.stop();
  await rm(place, { recursive: true, force: true });
}
