// Which settings about proxies `doctor` reports.
import { expect, it } from "vitest";
import { parseProxies } from "../http/proxies.ts";
import { proxyFaults } from "./proxy-faults.ts";

it.each([
  ["no proxy and http", "http://localhost:3000", undefined, undefined, []],
  ["https without TRUST_PROXY", "https://v.example", undefined, undefined, ["TRUST_PROXY is not set"]],
  ["https with the proxy's address", "https://v.example", "127.0.0.1", undefined, []],
  ["a count on every address", "https://v.example", "1", undefined, ["TRUST_PROXY is a number"]],
  ["a count on loopback", "https://v.example", "1", "127.0.0.1", []],
])("%s", (_what, publicUrl, trust, host, expected) => {
  const faults = proxyFaults({ publicUrl, proxies: parseProxies(trust), host });
  expect(faults.map((it) => expected.find((words) => it.includes(words)))).toEqual(expected);
});
