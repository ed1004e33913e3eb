// One visit on an unhurried line: what it costs to load a candidate, to open its list and to type into it.
import { setTimeout as sleep } from "node:timers/promises";
import type { Place } from "../candidates.ts";
import type { CDPSession } from "./chromium.ts";
import { nodesOf } from "./nodes.ts";
import { type MainThread, mainThreadOf } from "./trace.ts";
import { traced } from "./tracing.ts";
import { clickOn, moveTo, type Visit, type VisitOptions, visiting, within } from "./visit.ts";

/** Processor times in ms. Null where the candidate has no such thing. */
export interface Load extends MainThread {
  readonly bytes: number;
  readonly heapKb: number;
  readonly nodes: number;
  readonly openListMs: number | null;
  readonly perKeyMs: number | null;
}

const QUIET_MS = 200;
/** As long as a hand rests before it clicks. */
const HOVER_MS = 150;
const BETWEEN_KEYS_MS = 30;
/** A British number as people there type it; reserved for fiction. */
const NUMBER = "07700900123";

/** Throws when the candidate did not work. */
export function measureLoad(options: VisitOptions): Promise<Load> {
  const { list, field } = options.candidate;
  return visiting(options, async (visit) => {
    const mainThread = mainThreadOf(await traced(options.browser, visit, () => visit.load(QUIET_MS)));
    const { bytes } = visit.traffic;
    const nodes = await nodesOf(visit.session);
    const heapKb = await heapOf(visit.session);
    const openListMs = list && (await openList(visit, list.button));
    const perKeyMs = field && (await type(visit, field));
    return { ...mainThread, bytes, nodes, heapKb, openListMs, perKeyMs };
  });
}

/** What JavaScript keeps after its garbage was collected. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1_024;
}

async function openList({ page, traffic }: Visit, button: Place): Promise<number> {
  await moveTo(page, button);
  await sleep(HOVER_MS);
  await traffic.quiet(QUIET_MS);
  await page.evaluate("bench.watchList()");
  await page.mouse.down();
  await page.mouse.up();
  const opened = await within(page.evaluate("benchOpened") as Promise<number>, "The list did not open");
  await page.keyboard.press("Escape");
  return opened;
}

async function type({ page, session, traffic }: Visit, field: Place): Promise<number> {
  await clickOn(page, field);
  await traffic.quiet(QUIET_MS);
  const before = await threadTime(session);
  for (const digit of NUMBER) {
    await page.keyboard.press(digit);
    await sleep(BETWEEN_KEYS_MS);
  }
  const spent = (await threadTime(session)) - before;
  const value = await page.evaluate<string>(`bench.value(${JSON.stringify(field)})`);
  if (value.replace(/\D/g, "") !== NUMBER) throw new Error(`Typed ${NUMBER}, but the field holds ${value}`);
  return spent / NUMBER.length;
}

/** CPU time of the page's main thread so far, in ms. */
async function threadTime(session: CDPSession): Promise<number> {
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const found = metrics.find(({ name }) => name === "ThreadTime");
  if (!found) throw new Error("This browser does not count ThreadTime.");
  return found.value * 1_000;
}
