// A list of addresses and networks, for paths that serve some callers only. Knows nothing of requests or proxies.
import { BlockList, isIP } from "node:net";

/** Whether an address, as a socket or a trusted proxy writes it, is in a list. */
export type AddressList = (address: string) => boolean;

/**
 * The list that is written as addresses and CIDR ranges with commas between. Throws an error that names the entry
 * which is neither.
 *
 * @example addressList("10.0.0.0/8, ::1")("10.1.2.3") // true
 */
export const addressList = (written: string): AddressList => {
  const list = new BlockList();
  for (const entry of written.split(",").map((it) => it.trim())) add(list, entry);
  // An IPv4 address that reached an IPv6 socket is found among the IPv4 ones.
  return (address) => {
    const version = isIP(address);
    return version !== 0 && list.check(address, family(version));
  };
};

const family = (version: number): "ipv4" | "ipv6" => (version === 4 ? "ipv4" : "ipv6");

const add = (list: BlockList, entry: string): void => {
  const [, address = "", prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  if (version === 0 || Number(prefix ?? 0) > most)
    throw new Error(`"${entry}" is neither an address nor a CIDR range.`);
  list.addSubnet(address, Number(prefix ?? most), family(version));
};
