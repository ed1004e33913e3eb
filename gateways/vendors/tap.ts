// A fetch for adapters that leads every request to Prism instead of the vendor, and remembers what was said.

/** Where requests whose path begins like this are judged. */
export interface Route {
  readonly prefix: string;
  /** Prism's. */
  readonly url: string;
}

/** A request as an adapter made it and as Prism judged it. */
export interface Judged {
  readonly route: Route;
  /** As the specification writes it, without the prefix. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
  /** Prism's. */
  readonly status: number;
  readonly verdict: string;
}

/** Leads requests to Prism. */
export interface Tap {
  readonly fetch: typeof fetch;
  readonly judged: readonly Judged[];
}

/** A tap over routes. Its fetch throws at an address that no route fits, so that no request ever leaves this machine. */
export const createTap = (routes: readonly Route[]): Tap => {
  const judged: Judged[] = [];
  return {
    judged,
    fetch: async (address, init) => {
      const { pathname, search } = new URL(String(address));
      const route = routes.find(({ prefix }) => pathname.startsWith(prefix));
      if (route === undefined) throw new Error(`no specification for ${pathname}`);
      const path = pathname.slice(route.prefix.length) || "/";
      const response = await fetch(`${route.url}${path}${search}`, init ?? {});
      judged.push({
        route,
        path,
        headers: new Headers(init?.headers),
        body: String(init?.body),
        status: response.status,
        verdict: await response.clone().text(),
      });
      return response;
    },
  };
};
