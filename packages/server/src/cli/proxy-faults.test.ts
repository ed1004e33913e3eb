// Which settings about proxies `doctor` reports.
import { expect, it } from "vitest";
import { addressList } from "../http/address-list.ts";
import { parseProxies } from "../http/proxies.ts";
import { proxyFaults } from "./proxy-faults.ts";

const kookoo = { appKey: "app", allows: addressList("10.0.0.1") };

it.each([
  ["no proxy and http", "http://localhost:3000", undefined, undefined, undefined, []],
  [
    "https without TRUST_PROXY",
    "https://v.example",
    undefined,
    undefined,
    undefined,
    ["TRUST_PROXY is not set"],
  ],
  ["https with the proxy's address", "https://v.example", "127.0.0.1", undefined, kookoo, []],
  ["a count on every address", "https://v.example", "1", undefined, undefined, ["TRUST_PROXY is a number"]],
  ["a count on loopback", "https://v.example", "1", "127.0.0.1", undefined, []],
  ["KookooVerify behind a count", "https://v.example", "1", "127.0.0.1", kookoo, ["KookooVerify"]],
])("%s", (_what, publicUrl, trust, host, access, expected) => {
  const faults = proxyFaults({ publicUrl, proxies: parseProxies(trust), host, kookoo: access });
  expect(faults.map((it) => expected.find((words) => it.includes(words)))).toEqual(expected);
});
