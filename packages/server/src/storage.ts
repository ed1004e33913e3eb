// The engine that keeps the store. A new one is one line here, before the others.
import type { StoreEngine } from "./storage/engine.ts";
import { sqliteEngine } from "./storage/sqlite/sqlite-engine.ts";

const engines: readonly StoreEngine[] = [
  // The first one is used.
  sqliteEngine,
];

/** The engine of this server. Throws if this server was built without one. */
export const storeEngine = (): StoreEngine => {
  const [engine] = engines;
  if (!engine) throw new Error("This server has no store engine.");
  return engine;
};
