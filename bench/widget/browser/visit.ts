// Opens a candidate's page in a fresh context and waits until it can be used. What is measured in it is others' business.
import { readFileSync } from "node:fs";
import type { Candidate, Place } from "../candidates.ts";
import type { Browser, CDPSession, Page } from "./chromium.ts";
import { Traffic } from "./traffic.ts";

export type Encoding = "gzip" | "br";

export interface VisitOptions {
  readonly browser: Browser;
  readonly candidate: Candidate;
  readonly origin: string;
  readonly encoding: Encoding;
}

export interface Visit {
  readonly page: Page;
  readonly session: CDPSession;
  readonly traffic: Traffic;
  /** Loads the page; resolves when it is usable and has loaded everything that it loads by itself. */
  readonly load: (quietMs: number) => Promise<void>;
}

/** What the browser says of a load, in ms from the navigation on. `shift` is the layout shift score. */
export interface PageReport {
  readonly usable: number;
  readonly firstPaint: number;
  readonly shift: number;
  readonly blocking: number;
}

const PATIENCE_MS = 20_000;
const probe = readFileSync(new URL("probe.js", import.meta.url), "utf8");

/** Opens a page, does `work` with it and closes it. Throws when `work` does, or when something went wrong in the page. */
export async function visiting<T>(options: VisitOptions, work: (visit: Visit) => Promise<T>): Promise<T> {
  const { candidate, browser } = options;
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 800, height: 720 } });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    const visit = await openVisit(page, options);
    const result = await work(visit);
    const [wrong] = [...errors, ...visit.traffic.failed];
    if (wrong !== undefined) throw new Error(wrong);
    return result;
  } catch (fault) {
    throw new Error(candidate.name, { cause: fault });
  } finally {
    await context.close();
  }
}

async function openVisit(page: Page, { candidate, origin, encoding }: VisitOptions): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  const traffic = await Traffic.of(session);
  await session.send("Network.setExtraHTTPHeaders", { headers: { "Accept-Encoding": encoding } });
  await session.send("Runtime.enable");
  await session.send("Runtime.addBinding", { name: "benchUsable" });
  const usable = new Promise((resolve) => session.once("Runtime.bindingCalled", resolve));
  const watches = { usable: candidate.usable, option: candidate.list?.option ?? null };
  await page.addInitScript({ content: `globalThis.benchWatches = ${JSON.stringify(watches)};\n${probe}` });
  return {
    page,
    session,
    traffic,
    load: async (quietMs) => {
      await page.goto(`${origin}/${candidate.path}/index.html`, { timeout: PATIENCE_MS });
      await within(usable, "It did not become usable");
      await traffic.quiet(quietMs);
    },
  };
}

/** Throws `complaint` when it takes too long. */
export async function within<T>(promise: Promise<T>, complaint: string): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(complaint)), PATIENCE_MS);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Moves to the middle of a part, as a hand would. */
export async function moveTo(page: Page, place: Place): Promise<void> {
  const { x, y } = await page.evaluate<{ x: number; y: number }>(`bench.centreOf(${JSON.stringify(place)})`);
  await page.mouse.move(x, y, { steps: 3 });
}

export async function clickOn(page: Page, place: Place): Promise<void> {
  await moveTo(page, place);
  await page.mouse.down();
  await page.mouse.up();
}
