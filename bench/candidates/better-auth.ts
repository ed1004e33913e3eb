// better-auth with its phone-number plugin on a SQLite file: the peer that the budgets are relative to.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Candidate, warmUp } from "./candidate.ts";
import { runNode } from "./node.ts";

const script = (name: string) => fileURLToPath(new URL(`../peers/${name}`, import.meta.url));

export const betterAuth: Candidate = {
  name: "better-auth",
  prepare: async ({ folder, port }) => {
    const env = {
      AUTH_SECRET: "only-for-measuring-0123456789-abcdef",
      DATABASE_FILE: join(folder, "better-auth.sqlite"),
    };
    await runNode([script("better-auth-migrate.mjs")], { ...env, PORT: String(port) });
    return {
      command: { args: [script("better-auth.mjs")], env, readyPath: "/api/auth/ok" },
      speaks: { candidate: "better-auth" },
    };
  },
  measures: [
    { row: "send", operation: "send", connections: 16, prepare: warmUp },
    {
      row: "check",
      operation: "check",
      connections: 16,
      prepare: [{ operation: "codes", share: 1 }],
    },
    {
      row: "check, sign up, session",
      operation: "sign-up",
      connections: 16,
      prepare: [
        { operation: "send", share: 1 },
        { operation: "codes", share: 1 },
      ],
    },
    { row: "send", operation: "send", connections: 256 },
  ],
};
