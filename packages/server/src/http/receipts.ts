// Vendors' callbacks: hands each to the provider that its path names, with the bytes of its body, because signatures are
// made over them.
import { type Request, Router } from "express";

/** What reads a callback for the provider of that name; undefined when there is none. */
export type ReceiptReader = (
  provider: string,
  callback: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly body: Uint8Array;
  },
) => Promise<{ readonly status: number; readonly body: string } | undefined>;

/** `/receipts/{provider}`. `publicUrl` is what vendors call, so what they sign. */
export const receiptRoutes = (readReceipts: ReceiptReader, publicUrl: string): Router => {
  const router = Router();
  router.all("/:provider", async (request, response, next) => {
    const answer = await readReceipts(String(request.params["provider"]), {
      method: request.method,
      url: publicUrl + request.originalUrl,
      headers: headersOf(request),
      body: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
    });
    if (!answer) return next();
    response.status(answer.status).type("text/plain").send(answer.body);
  });
  return router;
};

const headersOf = (request: Request): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value,
    ]),
  );
