// Reads IP addresses as sockets and proxies write them, and names the networks that one customer usually owns.
import { isIPv4, isIPv6 } from "node:net";

/**
 * The address in its shortest form, without port, brackets, quotes or zone; an IPv4 address that reached an IPv6 socket
 * is an IPv4 address. Undefined for anything else.
 *
 * @example parseIpAddress("203.0.113.7:41234") // "203.0.113.7"
 * @example parseIpAddress("[2001:DB8:0::7]:443") // "2001:db8::7"
 */
export const parseIpAddress = (written: string): string | undefined => {
  if (isIPv4(written)) return written;
  // How a socket for both versions writes every IPv4 address.
  if (written.startsWith(mappedPrefix) && isIPv4(written.slice(mappedPrefix.length)))
    return written.slice(mappedPrefix.length);
  const text = written.trim().replace(/^"(.*)"$/, "$1");
  const bare = bracketed.exec(text)?.[1] ?? withPort.exec(text)?.[1] ?? text;
  if (isIPv4(bare)) return bare;
  const address = bare.replace(/%.*$/, "");
  return isIPv6(address) ? canonical(address) : undefined;
};

const mappedPrefix = "::ffff:";
const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/;
const withPort = /^([\d.]+):\d{1,5}$/;
const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

const canonical = (address: string): string => {
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = mapped.exec(short) ?? [];
  if (high === undefined || low === undefined) return short;
  const [first, second] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [first >> 8, first & 255, second >> 8, second & 255].join(".");
};

/** A network that counts as one requester. */
export interface Network {
  readonly name: string;
  /** How many times a single customer's share it may use. */
  readonly share: number;
}

/**
 * The networks of an address, smallest first: an IPv4 address and its /24; for IPv6 the /64 that every customer has, and
 * the /56 and /48 that some have. None for what is no address.
 */
export const networksOf = (address: string): readonly Network[] => {
  if (address === "") return [];
  if (!address.includes(":"))
    return [
      { name: address, share: 1 },
      { name: `${address.replace(/\.\d+$/, "")}.0/24`, share: 8 },
    ];
  const groups = groupsOf(address);
  const [first, second, third, fourth = 0] = groups;
  const head = [first, second, third].map((it) => (it ?? 0).toString(16)).join(":");
  return [
    { name: `${head}:${fourth.toString(16)}/64`, share: 1 },
    { name: `${head}:${(fourth & 0xff00).toString(16)}/56`, share: 2 },
    { name: `${head}/48`, share: 4 },
  ];
};

/** All eight groups of an address in canonical form. */
const groupsOf = (address: string): readonly number[] => {
  const [head = "", tail] = address.split("::");
  const numbers = (text: string) => (text === "" ? [] : text.split(":").map((it) => Number.parseInt(it, 16)));
  const [before, after] = [numbers(head), numbers(tail ?? "")];
  const zeros = Array<number>(Math.max(0, 8 - before.length - after.length)).fill(0);
  return [...before, ...zeros, ...after];
};
