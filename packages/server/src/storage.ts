// The engines that keep the store. A new one is one line here, before the others of its kind.
import type { DatabaseEngine, StoreEngine } from "./storage/engine.ts";
import { postgresEngine } from "./storage/postgres/postgres-engine.ts";
import { sqliteEngine } from "./storage/sqlite/sqlite-engine.ts";

const engines: readonly StoreEngine[] = [
  // The first one is used.
  sqliteEngine,
];

const databaseEngines: readonly DatabaseEngine[] = [
  // The first one that knows the URL's protocol is used.
  postgresEngine,
];

/** The engine of a store that is a file. Throws if this server was built without one. */
export const storeEngine = (): StoreEngine => {
  const [engine] = engines;
  if (!engine) throw new Error("This server has no store engine.");
  return engine;
};

/** The engine of a database; undefined when no engine knows such URLs. */
export const databaseEngine = (url: string): DatabaseEngine | undefined => {
  const protocol = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase();
  return databaseEngines.find(({ protocols }) => protocol !== undefined && protocols.includes(protocol));
};

/** What can be copied from the one to the other, such as `a-to-b`. */
export const transferNames = (): readonly string[] =>
  engines.flatMap((from) => databaseEngines.map((to) => `${from.name}-to-${to.name}`));

/** Protocols of the databases that can keep the store. */
export const databaseProtocols = (): readonly string[] =>
  databaseEngines.flatMap(({ protocols }) => protocols);
