// What an operator's tools ask: is it alive, is it ready, how is it doing; and what anyone may know: keys and contract.
import { Router } from "express";
import { longestClockError, type Readiness } from "../service/readiness.ts";
import type { ProofSigner } from "../service/secrets.ts";
import { compressed } from "./compressed.ts";
import type { Metrics } from "./metrics.ts";
import { metricsAccess } from "./metrics-access.ts";
import { publicPreflight } from "./preflight.ts";

/** What the probes look at. */
export interface ProbePorts {
  readonly readiness: Readiness;
  readonly proofs: ProofSigner;
  readonly metrics: Metrics;
  /** What reads `/metrics`; undefined: nobody may. */
  readonly metricsToken: string | undefined;
  /** The OpenAPI document, and the page that shows it. */
  readonly contract: () => Promise<{
    readonly json: string;
    readonly page: { readonly html: string; readonly styleHash: string };
  }>;
  /** False once the server has been told to stop. */
  readonly accepting: () => boolean;
}

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `/health`, `/ready`, `/metrics`, the key set and the contract. */
export const probes = ({
  readiness,
  proofs,
  metrics,
  metricsToken,
  contract,
  accepting,
}: ProbePorts): Router => {
  const router = Router();
  router.get("/health", (_request, response) => void response.json({ status: "ok" }));
  router.get("/ready", async (_request, response) => {
    const ready = accepting() && (await readiness.check());
    const ahead = readiness.clockAhead();
    response.status(ready ? 200 : 503).json({
      status: ready ? "ready" : "not ready",
      ...(Math.abs(ahead) > longestClockError && { clock_ahead_ms: ahead }),
    });
  });
  router.get("/metrics", metricsAccess(metricsToken), async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.page());
  });
  router
    .route("/.well-known/jwks.json")
    .options(publicPreflight)
    .get((_request, response) => {
      response
        .set({ "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300" })
        .json(proofs.keySet);
    });
  router
    .route("/openapi.json")
    .options(publicPreflight)
    .get(compressed, async (_request, response) => {
      const { json } = await contract();
      response.set("Access-Control-Allow-Origin", "*").type("json").send(json);
    });
  router.get("/docs", compressed, async (_request, response) => {
    const { page } = await contract();
    response
      .set("Content-Security-Policy", `${nothing}; style-src '${page.styleHash}'`)
      .type("html")
      .send(page.html);
  });
  return router;
};
