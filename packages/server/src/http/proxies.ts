// Which proxies are trusted, and where a request came from. `visitorAddress` is the only place that decides this.
import { type AddressList, addressList } from "./address-list.ts";
import { parseIpAddress } from "./ip-address.ts";

/** The proxies whose X-Forwarded-For is believed. */
export type Proxies =
  | { readonly kind: "none" }
  /** So many proxies in front. A client that can bypass them can choose its address. */
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "addresses"; readonly includes: AddressList };

/** Where a request came from, as far as the network tells. */
export interface Arrival {
  /** Address of the socket's other end. */
  readonly peer: string | undefined;
  /** The X-Forwarded-For header. */
  readonly forwardedFor: string | undefined;
}

const maxCount = 10;

const expected =
  "needs the number of proxies in front of the server (such as 1), or their addresses and CIDR ranges (such as 127.0.0.1,10.0.0.0/8)";

/** Reads `TRUST_PROXY`. Throws an error that says what is wrong with it. */
export const parseProxies = (written: string | undefined): Proxies => {
  const text = written?.trim() ?? "";
  if (text === "" || text === "0" || text === "false") return { kind: "none" };
  if (/^\d+$/.test(text)) return countProxies(Number(text));
  const entries = text.split(",").map((it) => it.trim());
  const wrong = entries.find((it) => parseIpAddress(it.replace(/\/\d+$/, "")) === undefined);
  if (wrong !== undefined) throw new Error(`"${wrong}" is not an address; ${expected}`);
  const everyone = entries.find((it) => /\/0+$/.test(it));
  if (everyone !== undefined)
    throw new Error(`"${everyone}" trusts every address, so anyone could forge theirs; ${expected}`);
  return { kind: "addresses", includes: addressList(text) };
};

const countProxies = (count: number): Proxies => {
  if (count > maxCount) throw new Error(`${count} is more than ${maxCount} proxies; ${expected}`);
  return { kind: "count", count };
};

/** The visitor's address: the last one in X-Forwarded-For that a trusted proxy vouches for, else the socket's. */
export const visitorAddress = (proxies: Proxies, { peer, forwardedFor }: Arrival): string => {
  let address = parseIpAddress(peer ?? "") ?? "";
  if (proxies.kind === "none" || forwardedFor === undefined) return address;
  const entries = forwardedFor.split(",").toReversed();
  for (const [hops, entry] of entries.entries()) {
    const next = parseIpAddress(entry);
    if (next === undefined || !isTrusted(proxies, address, hops)) return address;
    address = next;
  }
  return address;
};

const isTrusted = (proxies: Exclude<Proxies, { kind: "none" }>, address: string, hops: number): boolean =>
  proxies.kind === "count" ? hops < proxies.count : proxies.includes(address);

/**
 * The address for rules that grant access by address. Undefined when a forwarded request did not come from a proxy that
 * is trusted by its address: anyone could have written its header, and the socket's address is only a proxy's.
 */
export const provenAddress = (proxies: Proxies, arrival: Arrival): string | undefined => {
  if (arrival.forwardedFor === undefined) return parseIpAddress(arrival.peer ?? "");
  if (proxies.kind !== "addresses" || !proxies.includes(parseIpAddress(arrival.peer ?? "") ?? ""))
    return undefined;
  return visitorAddress(proxies, arrival);
};
