// Who calls: a browser, which can use only its session's token, or a back end, which has shown the secret key.

/** Who asks. `network`: the widest network that one visitor may own, null when it is not known. */
export type Caller =
  | { readonly kind: "browser"; readonly origin: string; readonly network: string | null }
  | { readonly kind: "backend" };

/**
 * What is kept of the network that asks: a digest that nobody can make without the server's secret. Null for a back
 * end, which limits its own visitors.
 */
export const networkDigest = (
  { keyedDigest }: { readonly keyedDigest: (text: string) => string },
  caller: Caller,
): string | null =>
  caller.kind === "browser" && caller.network !== null
    ? keyedDigest(`network ${caller.network}`).slice(0, 22)
    : null;
