// KookooVerify's client for tests, on a server that is configured for it.
import { type Composed, startComposed } from "../../composed.fixture.ts";
import type { App } from "../../service/app.ts";

/** The app that the paths serve. */
export const kookooApp = "kookookookookookooko";

/** The variables that open the paths to some addresses. */
export const allowKookoo = (addresses: string) => ({
  TELPROOF_KOOKOO_APP: kookooApp,
  TELPROOF_KOOKOO_ALLOW: addresses,
});

/** Starts a server whose KookooVerify serves `kookooApp` to loopback. */
export const startKookoo = (options: Parameters<typeof startComposed>[0] = {}): Promise<Composed> =>
  startComposed({
    dialectVariables: allowKookoo("127.0.0.0/8"),
    ...options,
  });

/** A client. The app is made first. */
export const kookooClient = async (server: Composed, policy: Partial<App> = {}) => {
  const made = await server.addApp({ appKey: kookooApp, name: "Acme", sealedSecret: null, ...policy });
  const app = { ...made, appKey: kookooApp };
  const get = (path: string, query: Record<string, string> = {}, init: RequestInit = {}) =>
    server.request(`/kookooverify${path}?${new URLSearchParams(query)}`, init);
  return {
    app,
    get,
    ask: (phone_no: string, brand = "MyApp") => get("/", { phone_no, brand }),
    check: (request_id: string, code: string) => get("/check", { request_id, code }),
    search: (request_id: string) => get("/search", { request_id }),
    cancel: (request_id: string) => get("/control", { request_id, cmd: "cancel" }),
    /** The newest code of an Indian number. */
    code: async (phone_no: string) => (await server.codes(app, `+91${phone_no}`))[0] ?? "",
  };
};

/** Four digits that are not the code. */
export const wrong = (code: string): string => (code === "4711" ? "4712" : "4711");
