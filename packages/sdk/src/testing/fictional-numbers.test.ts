import { expect, test, vi } from "vitest";
import { fictionalNumbers, uniqueNumber } from "./fictional-numbers.ts";

test("the table lists the reserved numbers and what they do", () => {
  expect(fictionalNumbers.code).toBe("424242");
  expect(fictionalNumbers.gb.success).toHaveLength(10);
  expect(fictionalNumbers.gb.success.at(-1)).toBe("+447700900989");
  expect(fictionalNumbers.us.success[0]).toBe("+12025550180");
  expect(fictionalNumbers.gb.wrongCode).toBe("+447700900990");
  expect(fictionalNumbers.us.voiceOnly).toBe("+12025550195");
});

test("every call gives another number that no phone can have and that does nothing special", () => {
  const all = Array.from({ length: 20_000 }, uniqueNumber);
  expect(new Set(all).size).toBe(20_000);
  for (const number of all) expect(number).toMatch(/^\+1[2-7]\d\d[2-9]11\d{4}$/);
});

test("another process is given other numbers", async () => {
  const own = new Set(Array.from({ length: 100 }, uniqueNumber));
  vi.resetModules();
  const other = await import("./fictional-numbers.ts");
  const shared = Array.from({ length: 100 }, other.uniqueNumber).filter((number) => own.has(number));
  expect(shared.length).toBeLessThan(2);
});
