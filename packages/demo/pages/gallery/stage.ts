// A server in the page for what a real one shows rarely, briefly or once a minute: it answers calls below its own
// address. What does not differ between states (the app's configuration, formats, keys) the real server says.
import { type Answer, type Config, canceled, fresh, refused, sent, verified } from "./answers.ts";
import type { Call, Reply, Script } from "./state.ts";

/** The stage's address. No request to it leaves the page. */
const address = `${location.origin}/demo/gallery/stage`;

/** What is answered when a script says nothing. */
const usual: Readonly<Record<Call, () => Reply>> = {
  code: () => sent(),
  check: verified,
  proof: fresh,
  cancel: canceled,
};

/** Where widgets are put that shall be answered by a script. */
export interface Stage {
  readonly address: string;
  /** From now on the calls of this app key are answered so. */
  readonly put: (key: string, script: Script) => void;
}

const isCall = (name: string): name is Call => Object.hasOwn(usual, name);

const never = (signal: AbortSignal | null | undefined) =>
  new Promise<Response>((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });

const respond = (reply: Reply, signal: AbortSignal | null | undefined): Response | Promise<Response> => {
  if (reply === "silence") return never(signal);
  if (reply === "no-connection") throw new TypeError("There is no connection on this stage.");
  return Response.json(reply, { status: "status" in reply ? reply.status : 200 });
};

/** Asks the real server for each thing once, however many widgets want it. */
const askOnce = (ask: typeof fetch) => {
  const asked = new Map<string, Promise<Response>>();
  return async (path: string): Promise<Response> => {
    const answer = asked.get(path) ?? ask(path);
    asked.set(path, answer);
    return (await answer).clone();
  };
};

/** Takes the stage's address over from the network. `appKey` is the real app's. */
export const openStage = (appKey: string): Stage => {
  const network = globalThis.fetch.bind(globalThis);
  const askServer = askOnce(network);
  const scripts = new Map<string, Script>();
  const given = new Map<string, number>();

  const nextReply = (key: string, call: Call): Reply => {
    const replies = scripts.get(key)?.[call] ?? [];
    const count = given.get(`${key} ${call}`) ?? 0;
    given.set(`${key} ${call}`, count + 1);
    return replies[Math.min(count, replies.length - 1)] ?? usual[call]();
  };

  const configure = async (query: URLSearchParams): Promise<Answer> => {
    const key = query.get("app_key") ?? "";
    query.set("app_key", appKey);
    const real: Config = await (await askServer(`/v1/config?${query}`)).json();
    return scripts.get(key)?.config?.(real) ?? real;
  };

  const answer = async (path: string, init?: RequestInit): Promise<Response> => {
    if (!path.startsWith("/v1/")) return askServer(path);
    const { pathname, searchParams } = new URL(path, address);
    const name = pathname.split("/").at(-1) ?? "";
    if (name === "config") return respond(await configure(searchParams), init?.signal);
    const call = name === "verifications" || name === "resend" ? "code" : name;
    const key = new URLSearchParams(String(init?.body ?? "")).get("app_key") ?? "";
    return respond(isCall(call) ? nextReply(key, call) : refused("not_found"), init?.signal);
  };

  globalThis.fetch = async (input, init) => {
    const asked = String(input);
    return asked.startsWith(`${address}/`) ? answer(asked.slice(address.length), init) : network(input, init);
  };
  return { address, put: (key, script) => scripts.set(key, script) };
};
