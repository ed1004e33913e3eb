// Posts to an app's webhook. Follows no redirect, has a timeout, reads only the status.
import { longestPost } from "../service/webhook-subscriber.ts";
import type { Post } from "../service/webhooks.ts";

/** A `Post` over `fetch`; a receiver has `patience` ms to answer. */
export const createPost =
  (request: typeof fetch, patience = longestPost): Post =>
  async ({ url, headers, body }) => {
    try {
      const signal = AbortSignal.timeout(patience);
      const init = { method: "POST", headers: { ...headers, "user-agent": "Telproof" }, body, signal };
      const response = await request(url, { ...init, redirect: "manual" });
      await response.body?.cancel();
      return response.status;
    } catch {
      return null;
    }
  };
