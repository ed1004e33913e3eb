// What is tried again while the database does not answer, and what is not.
import { expect, it } from "vitest";
import { StoreOutageError } from "../../service/store-outage.ts";
import { retryOutages } from "./outage-retry.ts";

/** Work that fails with each of the faults in turn, then succeeds; and how often it was tried. */
const workThatFails = (faults: readonly Error[]) => {
  let tries = 0;
  return {
    tries: () => tries,
    work: async () => {
      const fault = faults[tries];
      tries += 1;
      if (fault) throw fault;
      return "done";
    },
  };
};
const outage = new StoreOutageError("The database does not answer.");

it("tries again after each outage, until the work succeeds", async () => {
  const { work, tries } = workThatFails([outage, outage]);
  expect([await retryOutages(work, [1, 1, 1]), tries()]).toEqual(["done", 3]);
});

it("gives up with the outage when there is no pause left", async () => {
  const { work, tries } = workThatFails(Array(9).fill(outage));
  await expect(retryOutages(work, [1, 1])).rejects.toBe(outage);
  expect(tries()).toBe(3);
});

it("tries nothing again that failed otherwise", async () => {
  const fault = new Error("a bug");
  const { work, tries } = workThatFails([fault]);
  await expect(retryOutages(work, [1])).rejects.toBe(fault);
  expect(tries()).toBe(1);
});
