// A process of its own: keeps one PostgreSQL cluster and a PgBouncer in front of it in a folder for as long as the process that
// asked for them lives, however that one ends. Starts a server again that ended.
// Arguments: the folder, the owner's process id, `on` or `off` for fsync.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { clusterPorts, clusterPrefix, isRunning } from "./cluster-folder.fixture.ts";
import { findPgBouncer, findPostgres, findUser } from "./postgres-programs.fixture.ts";

const [folder = "", owner = "", fsync = ""] = process.argv.slice(2);
const data = join(folder, "data");
const user = findUser();
const pollMs = 250;

/** Ids of the processes that a keeper left which was itself killed. */
const readPids = (cluster: string): readonly number[] =>
  ["data/postmaster.pid", "pgbouncer.pid"]
    .map((name) => join(cluster, name))
    .filter((path) => existsSync(path))
    .map((path) => Number.parseInt(readFileSync(path, "utf8"), 10));

/** Ends clusters whose owner and keeper are both gone. */
const removeAbandoned = (): void => {
  const all = readdirSync(dirname(folder)).filter((name) => name.startsWith(clusterPrefix));
  for (const name of all) {
    const cluster = join(dirname(folder), name);
    const keeperFile = join(cluster, "keeper.pid");
    if (cluster === folder || !existsSync(keeperFile)) continue;
    if (isRunning(Number(readFileSync(keeperFile, "utf8")))) continue;
    for (const pid of readPids(cluster)) if (isRunning(pid)) process.kill(pid, "SIGQUIT");
    rmSync(cluster, { recursive: true, force: true, maxRetries: 10 });
  }
};

/** Text is sorted as many installations do it, not by bytes: no query may count on either. */
const initialize = (): void => {
  const { status, stderr } = spawnSync(
    findPostgres("initdb"),
    [
      ...["-D", data, "-U", "postgres", "--auth=trust", "--no-sync", "--encoding=UTF8"],
      ...["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US"],
    ],
    { ...user, cwd: folder },
  );
  if (status !== 0) throw new Error(`initdb: ${stderr}`);
};

const writeBouncerSettings = (): string => {
  const file = join(folder, "pgbouncer.ini");
  const settings = {
    listen_addr: "",
    listen_port: clusterPorts.pgBouncer,
    unix_socket_dir: folder,
    auth_type: "any",
    pool_mode: "transaction",
    max_client_conn: 500,
    default_pool_size: 20,
    // Seconds after a failed connection. By default 15, for which a database that is back would not be used.
    server_login_retry: 1,
    pidfile: join(folder, "pgbouncer.pid"),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  const database = `* = host=${folder} port=${clusterPorts.postgres} user=postgres`;
  writeFileSync(file, ["[databases]", database, "[pgbouncer]", ...lines, ""].join("\n"));
  return file;
};

const postgresArguments = [
  ...["-D", data, "-k", folder, "-p", String(clusterPorts.postgres), "-c", "listen_addresses="],
  ...["-c", `fsync=${fsync}`, "-c", `full_page_writes=${fsync}`, "-c", "max_connections=200"],
];

let isEnding = false;
const children = new Set<ChildProcess>();

/** Starts a server, and again whenever it ends. */
const keepUp = (program: string, args: readonly string[]): void => {
  const child = spawn(program, args, { ...user, cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
  children.add(child);
  child.once("exit", () => {
    children.delete(child);
    if (!isEnding) keepUp(program, args);
  });
};

const end = async (): Promise<void> => {
  if (isEnding) return;
  isEnding = true;
  const gone = [...children].map((child) => once(child, "exit"));
  for (const child of children) child.kill("SIGQUIT");
  await Promise.race([Promise.all(gone), sleep(8000)]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  process.exit();
};

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end());
try {
  writeFileSync(join(folder, "keeper.pid"), String(process.pid));
  removeAbandoned();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  initialize();
  keepUp(findPostgres("postgres"), postgresArguments);
  keepUp(findPgBouncer(), ["-q", writeBouncerSettings()]);
  while (isRunning(Number(owner)) && existsSync(folder)) await sleep(pollMs);
} catch (fault) {
  console.error(fault);
  writeFileSync(join(folder, "fault"), fault instanceof Error ? fault.message : String(fault));
  while (isRunning(Number(owner))) await sleep(pollMs);
}
await end();
