// `pnpm bench:widget`: sizes and page cost of the widget beside its peers. Installs them, runs the visits, prints and writes
// what came of it. Measures nothing itself.
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { programOf } from "../candidates/telproof.ts";
import { lookAround } from "../machine/surroundings.ts";
import { installPeers } from "../peers/install.ts";
import { type Browser, launch } from "./browser/chromium.ts";
import { type Candidate, candidates, telproofBefore } from "./candidates.ts";
import { explain } from "./explain.ts";
import { startTelproof, type Telproof } from "./journey/telproof.ts";
import { type Verified, verify } from "./journey/verified.ts";
import { markdownOf } from "./report/markdown.ts";
import { type Results, rowOf } from "./report/results.ts";
import { spreadOf } from "./report/spread.ts";
import { type Rounds, runRounds } from "./rounds.ts";
import { peersFolder } from "./site/esbuild.ts";
import { serveCandidate } from "./site/pages.ts";
import { type Site, startSite } from "./site/site.ts";
import { metadataBytes, ourSizes } from "./sizes/ours.ts";
import { peerSizes } from "./sizes/peers.ts";

const results = new URL("../results/", import.meta.url);
const peers = ["intl-tel-input", "react-phone-number-input", "react-dom", "altcha", "lit"];
const manifests = {
  telproof: new URL("../../packages/widget/package.json", import.meta.url).href,
  ...Object.fromEntries(
    peers.map((name) => [name, new URL(`node_modules/${name}/package.json`, peersFolder).href]),
  ),
};

interface Place {
  readonly browser: Browser;
  readonly site: Site;
  readonly telproof: Telproof;
  readonly candidates: readonly Candidate[];
}

/**
 * Works in a fresh browser, site and server, and ends them. `beside`: a checkout with another state of Telproof, which is
 * then one of the candidates.
 */
async function inPlace<T>(beside: string | undefined, work: (place: Place) => Promise<T>): Promise<T> {
  const site = await startSite();
  const telproof = await startTelproof(site.origin);
  const before = beside === undefined ? null : await startTelproof(site.origin, programOf(beside));
  const browser = await launch();
  const all = before ? [...candidates, telproofBefore] : candidates;
  try {
    for (const candidate of candidates)
      await serveCandidate(candidate, site, candidate.name === "telproof" ? telproof : undefined);
    if (before) await serveCandidate(telproofBefore, site, before);
    return await work({ browser, site, telproof, candidates: all });
  } finally {
    await browser.close();
    await telproof.stop();
    await before?.stop();
    site.stop();
  }
}

/** One verification for each encoding, with and without the list. They differ in no byte from run to run. */
async function verifications({ browser, site, telproof }: Place): Promise<Verified[]> {
  const candidate = candidates.find(({ name }) => name === "telproof");
  if (!candidate) throw new Error("Telproof is not among the candidates.");
  const found: Verified[] = [];
  for (const encoding of ["gzip", "br"] as const)
    for (const listOpened of [false, true]) {
      const common = { browser, candidate, origin: site.origin, telproof };
      found.push(await verify({ ...common, encoding, listOpened }));
    }
  return found;
}

async function measure(rounds: number, beside: string | undefined): Promise<Results> {
  const lookAgain = lookAround(manifests);
  const sizes = [...(await ourSizes()), ...(await peerSizes())];
  return inPlace(beside, async (place) => {
    const verified = await verifications(place);
    const { seen, faults }: Rounds = await runRounds({
      ...place,
      origin: place.site.origin,
      rounds,
    });
    const complete = seen.filter(({ loads, slowLoads }) => loads.length > 0 && slowLoads.length > 0);
    return {
      surroundings: { ...lookAgain(), browser: place.browser.version() },
      visits: rounds,
      sizes,
      metadata: spreadOf(metadataBytes()),
      rows: complete.map(rowOf),
      verified,
      faults,
    };
  });
}

/** No more digits than were measured. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 10_000) / 10_000 : value;
}

/** Rounds, from `BENCH_VISITS` (1 to 100). Default 13. */
function roundsFrom(text: string | undefined): number {
  const rounds = Number(text ?? 13);
  if (!(Number.isInteger(rounds) && rounds >= 1 && rounds <= 100))
    throw new Error("BENCH_VISITS must be a whole number from 1 to 100.");
  return rounds;
}

async function measureAndWrite(beside: string | undefined): Promise<void> {
  const found = await measure(roundsFrom(process.env["BENCH_VISITS"]), beside);
  const text = markdownOf(found);
  process.stdout.write(text);
  if (found.faults.length > 0) process.exitCode = 1;
  if (beside !== undefined) return;
  mkdirSync(results, { recursive: true });
  writeFileSync(new URL("widget.md", results), text);
  writeFileSync(new URL("widget.json", results), `${JSON.stringify(found, rounded, 2)}\n`);
}

const { values } = parseArgs({
  allowPositionals: true,
  options: { explain: { type: "boolean", default: false }, beside: { type: "string" } },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
installPeers(peersFolder);
if (values.explain)
  process.stdout.write(
    await inPlace(undefined, ({ browser, site }) =>
      explain({ browser, origin: site.origin, candidates: candidates.filter(({ entry }) => entry === null) }),
    ),
  );
else await measureAndWrite(values.beside);
