// Posts to an app's webhook. Follows no redirect, waits no longer than it should, reads nothing but the status.
import type { Post } from "../service/webhooks.ts";

const timeoutMs = 15_000;

/** A `Post` over `fetch`. */
export const createPost =
  (request: typeof fetch): Post =>
  async (url, { headers, body }) => {
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const init = { method: "POST", headers: { ...headers, "user-agent": "Telproof" }, body, signal };
      const response = await request(url, { ...init, redirect: "manual" });
      await response.body?.cancel();
      return response.status;
    } catch {
      return null;
    }
  };
