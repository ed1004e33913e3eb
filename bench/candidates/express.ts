// Bare Express 5: what the framework alone costs.
import { fileURLToPath } from "node:url";
import { type Candidate, warmUp } from "./candidate.ts";

export const express: Candidate = {
  name: "express",
  prepare: async () => ({
    command: {
      args: [fileURLToPath(new URL("../peers/express.mjs", import.meta.url))],
      env: {},
      readyPath: "/ready",
    },
    speaks: { candidate: "express" },
  }),
  measures: [
    { row: "send", operation: "send", connections: 16, prepare: warmUp },
    { row: "check", operation: "check", connections: 16 },
    { row: "send", operation: "send", connections: 256 },
  ],
};
