// Unit, property, conformance and HTTP tests of every package. Journeys in a browser are Playwright's, in e2e.
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "packages/demo/**/*.test.ts",
      "scripts/**/*.test.ts",
      "docs/**/*.test.ts",
      "bench/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "**/dist/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait for a process or a clock of the system: two files at a time pay even where there is one core for both.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    passWithNoTests: false,
    expect: { requireAssertions: true },
  },
});
