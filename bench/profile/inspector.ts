// Talks to a server's inspector to sample its processor time for exactly as long as asked. Knows no candidate.

/** A function as V8 names it. `url` is empty for native code. */
export interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

/** A profile as V8 writes it; times in µs. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: CallFrame;
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

type Call = (method: string, params?: object) => Promise<unknown>;

const SAMPLING_INTERVAL_US = 200;

/** Profiles the process whose inspector listens on `port` while `work` runs. */
export async function profileWhile(port: number, work: () => Promise<unknown>): Promise<CpuProfile> {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`);
  const [target] = (await response.json()) as readonly { readonly webSocketDebuggerUrl: string }[];
  if (target === undefined) throw new Error("The inspector offers nothing to profile.");
  const { call, close } = await openChannel(target.webSocketDebuggerUrl);
  await call("Profiler.enable");
  await call("Profiler.setSamplingInterval", { interval: SAMPLING_INTERVAL_US });
  await call("Profiler.start");
  await work();
  const { profile } = (await call("Profiler.stop")) as { readonly profile: CpuProfile };
  close();
  return profile;
}

async function openChannel(url: string): Promise<{ readonly call: Call; readonly close: () => void }> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (result: unknown) => void>();
  let lastId = 0;
  socket.addEventListener("message", ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { readonly id: number; readonly result: unknown };
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  const opened = Promise.withResolvers<void>();
  socket.addEventListener("open", () => opened.resolve());
  socket.addEventListener("error", () => opened.reject(new Error("The inspector does not answer.")));
  await opened.promise;
  const call: Call = (method, params = {}) => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    lastId += 1;
    waiting.set(lastId, resolve);
    socket.send(JSON.stringify({ id: lastId, method, params }));
    return promise;
  };
  return { call, close: () => socket.close() };
}
