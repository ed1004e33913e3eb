// Finds PostgreSQL and PgBouncer for the tests, or gets Debian's packages. `node scripts/postgres.mjs` does it alone.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installByApt } from "./apt.mjs";

const debianFolder = "/usr/lib/postgresql";

const hasPostgres = () =>
  process.env.POSTGRES_BIN
    ? existsSync(join(process.env.POSTGRES_BIN, "postgres"))
    : existsSync(debianFolder) &&
      readdirSync(debianFolder).some((version) => existsSync(join(debianFolder, version, "bin", "postgres")));

const hasPgBouncer = () =>
  [process.env.PGBOUNCER_PATH, "/usr/sbin/pgbouncer", "/usr/bin/pgbouncer"].some(
    (path) => path && existsSync(path),
  );

const programs = { postgresql: hasPostgres, pgbouncer: hasPgBouncer };

const namesOfMissing = () => Object.keys(programs).filter((name) => !programs[name]());

/** Installs what is missing. Ends the process if there is none to be had. */
export const installPostgres = () => {
  const missing = namesOfMissing();
  if (missing.length === 0) return;
  console.log(`No ${missing.join(", no ")} here: installing.`);
  installByApt("--no-install-recommends", ...missing);
  const absent = namesOfMissing();
  if (absent.length === 0) return;
  console.error(
    `Needed by the tests, and not to be had by apt: ${absent.join(", ")}. Install them, or set POSTGRES_BIN (a folder) and PGBOUNCER_PATH.`,
  );
  process.exit(1);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) installPostgres();
