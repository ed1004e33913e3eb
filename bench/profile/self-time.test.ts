import { expect, test } from "vitest";
import { selfTimesOf } from "./self-time.ts";

const frame = (functionName: string, url = "", lineNumber = 0) => ({ functionName, url, lineNumber });

const profile = {
  nodes: [
    { id: 1, callFrame: frame("(root)"), children: [2, 5] },
    { id: 2, callFrame: frame("verify", "file:///x/server/dist/service/verifier.js", 9), children: [3] },
    { id: 3, callFrame: frame("parse", "file:///x/node_modules/zod/core.js"), children: [4] },
    { id: 4, callFrame: frame("run") },
    { id: 5, callFrame: frame("(idle)") },
  ],
  samples: [2, 3, 4, 5],
  timeDeltas: [10, 20, 70, 900],
};

test("time is shared out by library, by function and by the own function that asked, idle time left out", () => {
  expect(selfTimesOf(profile, "server/dist/")).toEqual({
    samples: 3,
    libraries: [
      { name: "native functions", share: 0.7 },
      { name: "zod", share: 0.2 },
      { name: "own code", share: 0.1 },
    ],
    functions: [
      { name: "run (native) ← parse zod/core.js:1", share: 0.7 },
      { name: "parse zod/core.js:1", share: 0.2 },
      { name: "verify service/verifier.js:10", share: 0.1 },
    ],
    charged: [{ name: "verify service/verifier.js:10", share: 1 }],
  });
});
