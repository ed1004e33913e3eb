// What happens to every KookooVerify request before its endpoint sees it: its app is found. It has no credentials.
import { type BackEnd, type Endpoint, noFields, type Pipeline } from "../../http/endpoint.ts";
import type { Ports } from "../../service/ports.ts";
import type { KookooAccess } from "./access.ts";
import { kookooFault } from "./errors.ts";
import type { Shown } from "./search.ts";
import { type Answer, invalidValue } from "./wire.ts";

/** An endpoint; it reads the query's parameters itself. */
export type KookooEndpoint = Endpoint<unknown, BackEnd, Answer | Shown>;

/** An endpoint of that handler. */
export const createEndpoint = (handle: KookooEndpoint["handle"]): KookooEndpoint => ({
  schema: noFields,
  handle,
});

/** KookooVerify's pipeline. */
export const kookooPipeline = (
  { store }: Pick<Ports, "store">,
  { appKey }: KookooAccess,
): Pipeline<BackEnd, Answer | Shown> => ({
  admit: async ({ query: fields }) => {
    const app = await store.app(appKey);
    return app ? { sender: { app }, fields } : { fault: 403 };
  },
  explainFields: () => invalidValue("request"),
  // A GET that sends messages must never be answered by somebody's cache.
  render: (body) => ({
    body,
    headers: { "Cache-Control": "no-store" },
    outcome: `status ${body.status}`,
  }),
  fault: kookooFault,
});
