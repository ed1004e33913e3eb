// Finds PostgreSQL's and PgBouncer's programs on this machine, and the user that they run as.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const debianFolder = "/usr/lib/postgresql";

const installed = (): readonly string[] =>
  existsSync(debianFolder)
    ? readdirSync(debianFolder)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debianFolder, version, "bin"))
    : [];

/** Path of one of PostgreSQL's programs. Throws without one: these tests are never left out. */
export const findPostgres = (program: string): string =>
  findProgram([process.env["POSTGRES_BIN"] ?? "", ...installed()].map((folder) => join(folder, program)));

/** Path of PgBouncer. Throws without one. */
export const findPgBouncer = (): string =>
  findProgram([process.env["PGBOUNCER_PATH"] ?? "", "/usr/sbin/pgbouncer", "/usr/bin/pgbouncer"]);

const findProgram = (paths: readonly string[]): string => {
  const found = paths.find((path) => path.startsWith("/") && existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    `Not found: ${paths.filter((path) => path.startsWith("/")).join(", ")}. Run \`node scripts/postgres.mjs\`, which installs PostgreSQL and PgBouncer, or set POSTGRES_BIN (a folder) and PGBOUNCER_PATH.`,
  );
};

/** Neither program runs as root: then the user of Debian's package is taken. */
export const findUser = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number.parseInt(spawnSync("id", [flag, "postgres"]).stdout.toString(), 10);
  const user = { uid: idOf("-u"), gid: idOf("-g") };
  if (user.uid > 0) return user;
  throw new Error("PostgreSQL does not run as root, and there is no user postgres.");
};
