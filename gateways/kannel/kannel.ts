// Kannel as an operator runs it: bearerbox and smsbox, on free ports of loopback, with one SMSC.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePorts, listening, type Program, startProgram, until } from "../programs.ts";

/** Settings of one of Kannel's groups. */
export type Group = Readonly<Record<string, string | number | boolean>>;

/** A Kannel that runs. */
export interface Kannel {
  /** Its `sendsms`. */
  readonly sendUrl: string;
  /** Resolves when it says that its SMSC is online. */
  online(): Promise<void>;
  stop(): Promise<void>;
}

/** Who may send through Kannel. */
export const user = { username: "telproof", password: "kannel-secret" } as const;

const adminPassword = "admin";
const nobody = "*.*.*.*";
const loopback = "127.0.0.1";

/** Starts Kannel with the SMSC that `smsc` describes. */
export const startKannel = async (smsc: Group): Promise<Kannel> => {
  const [admin = 0, boxes = 0, send = 0] = await freePorts(3);
  const folder = mkdtempSync(join(tmpdir(), "telproof-kannel-"));
  const file = join(folder, "kannel.conf");
  writeFileSync(file, configuration({ admin, boxes, send }, smsc));
  const programs: Program[] = [];
  const start = async (command: string, port: number) => {
    const program = startProgram(command, ["-v", "1", file]);
    programs.push(program);
    await listening(port, program);
    return program;
  };
  const stop = async () => {
    await Promise.all(programs.map((it) => it.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const bearerbox = await start("/usr/sbin/bearerbox", boxes);
    await start("/usr/sbin/smsbox", send);
    return {
      sendUrl: `http://${loopback}:${send}/cgi-bin/sendsms`,
      online: () => until("the SMSC is not online", bearerbox, () => isOnline(admin)),
      stop,
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
};

const isOnline = async (port: number): Promise<boolean> => {
  const answer = await fetch(`http://${loopback}:${port}/status.txt?password=${adminPassword}`);
  const [, connections = ""] = (await answer.text()).split("SMSC connections:");
  return connections.includes("(online");
};

interface Ports {
  readonly admin: number;
  readonly boxes: number;
  readonly send: number;
}

const configuration = ({ admin, boxes, send }: Ports, smsc: Group): string =>
  [
    {
      group: "core",
      "admin-port": admin,
      "admin-interface": loopback,
      "admin-password": adminPassword,
      "admin-deny-ip": nobody,
      "admin-allow-ip": loopback,
      "smsbox-port": boxes,
      "smsbox-interface": loopback,
      "box-deny-ip": nobody,
      "box-allow-ip": loopback,
      "dlr-storage": "internal",
    },
    { group: "smsc", ...smsc },
    {
      group: "smsbox",
      "bearerbox-host": loopback,
      "sendsms-port": send,
      "sendsms-interface": loopback,
    },
    {
      group: "sendsms-user",
      ...user,
      "user-deny-ip": nobody,
      "user-allow-ip": loopback,
      "max-messages": 10,
      concatenation: true,
    },
  ]
    .map((group) => Object.entries(group).map(([name, value]) => `${name} = "${value}"\n`))
    .map((lines) => lines.join(""))
    .join("\n");
