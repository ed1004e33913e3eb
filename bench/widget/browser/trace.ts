// Reads processor time of a page's main thread out of Chromium's trace: what ran from the navigation until the page was usable.

/** Milliseconds of thread CPU. */
export interface MainThread {
  /** Compiling scripts and running them from top to bottom, with the microtasks, in which Lit draws. Part of `script`. */
  readonly compileEval: number;
  /** All JavaScript: also callbacks and timers. Part of `total`. */
  readonly script: number;
  /** Style, layout and paint. Part of `total`. */
  readonly rendering: number;
  /** Everything until the page was usable. */
  readonly total: number;
  /** Everything until nothing more was loaded: also what comes after the page is usable. */
  readonly atRest: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly navigationId?: string } };
}

const compileEval = new Set([
  "v8.compile",
  "v8.compileModule",
  "v8.evaluateModule",
  "EvaluateScript",
  "v8.run",
  "RunMicrotasks",
]);
const script = new Set([...compileEval, "FunctionCall", "FireAnimationFrame", "TimerFire"]);
const rendering = new Set(["UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "Commit"]);
const task = new Set(["RunTask", "ThreadControllerImpl::RunTask"]);

/** @param json Chromium's trace. Throws when the page never said that it was usable. */
export function mainThreadOf(json: string): MainThread {
  const { all, untilUsable } = eventsOf(json);
  const spent = (names: ReadonlySet<string>, events = untilUsable) =>
    outermost(events.filter(({ name }) => names.has(name)));
  const total = spent(task);
  if (!(total > 0)) throw new Error("The trace holds no task of the main thread.");
  return {
    compileEval: spent(compileEval),
    script: spent(script),
    rendering: spent(rendering),
    total,
    atRest: spent(task, all),
  };
}

/** CPU ms until the page is at rest, by what the main thread did itself and not by way of something else in the list. */
export function selfTimesOf(json: string): Map<string, number> {
  const times = new Map<string, number>();
  const add = (name: string, ms: number) => times.set(name, (times.get(name) ?? 0) + ms);
  const around: TraceEvent[] = [];
  for (const event of inOrder(eventsOf(json).all)) {
    while (around.length > 0 && endOf(around.at(-1)) <= event.ts) around.pop();
    const outer = around.at(-1);
    if (outer) add(outer.name, -(event.tdur ?? 0) / 1_000);
    add(event.name, (event.tdur ?? 0) / 1_000);
    around.push(event);
  }
  return times;
}

interface Events {
  readonly all: readonly TraceEvent[];
  readonly untilUsable: readonly TraceEvent[];
}

/** What the main thread did from the navigation on, in nested events. */
function eventsOf(json: string): Events {
  const { traceEvents } = JSON.parse(json) as { readonly traceEvents: readonly TraceEvent[] };
  const mark = traceEvents.find(({ name }) => name === "bench-usable");
  if (!mark) throw new Error("The trace does not say when the page was usable.");
  const own = traceEvents.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
  const id = mark.args?.data?.navigationId;
  const navigation = own.find(
    ({ name, args }) => name === "navigationStart" && args?.data?.navigationId === id,
  );
  if (!navigation) throw new Error("The trace does not say when the navigation began.");
  const all = own.filter(({ ph, ts }) => ph === "X" && ts >= navigation.ts);
  return { all, untilUsable: all.filter(({ ts }) => ts <= mark.ts) };
}

/** CPU of events that lie in no other of them, in ms. */
function outermost(events: readonly TraceEvent[]): number {
  let end = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const event of inOrder(events)) {
    if (event.ts < end) continue;
    end = endOf(event);
    sum += event.tdur ?? 0;
  }
  return sum / 1_000;
}

/** By when they began; what lies around others comes before them. */
function inOrder(events: readonly TraceEvent[]): TraceEvent[] {
  return events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

function endOf(event: TraceEvent | undefined): number {
  return event ? event.ts + (event.dur ?? 0) : Number.POSITIVE_INFINITY;
}
