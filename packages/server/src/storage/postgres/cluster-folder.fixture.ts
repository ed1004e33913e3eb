// What a cluster's keeper and its users agree on: the folder, the names of its sockets, and who is alive.

/** The names of clusters' folders begin with this; the owner's process id and a name follow. */
export const clusterPrefix = "telproof-postgres-";

/** No port of the machine: they only name the sockets in the cluster's folder. */
export const clusterPorts = { postgres: 5432, pgBouncer: 6432 } as const;

/** Whether there is a process with this id. */
export const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault instanceof Error && "code" in fault && fault.code === "EPERM";
  }
};
