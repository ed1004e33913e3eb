// `telproof doctor`: asks the running server what is in order, what to look at and what is wrong. Writes nothing.
import { resolve } from "node:path";
import type { Config } from "../config.ts";
import { askServers } from "./control-server.ts";
import { type Finding, fault, ok, warn } from "./finding.ts";
import { inspectData } from "./inspect-data.ts";
import type { Printed } from "./printed.ts";

/** Examines the servers that run on the data folder, and its files. The exit status is 1 when something is wrong. */
export const doctor = async (config: Config): Promise<Printed> => {
  const { dataDir } = config;
  const answers = dataDir === undefined ? [] : await examineServers(dataDir);
  const findings = [
    ...(answers.length === 0 ? [nobodyRuns(dataDir)] : answers.flat()),
    ...(await examineFiles(config, answers.length > 0)),
  ];
  const text = findings.map(({ level, what }) => `${level.padEnd(5)}  ${what}`).join("\n");
  const status = findings.some(({ level }) => level === "fault") ? 1 : 0;
  return { text, json: { findings }, status };
};

const examineServers = async (dataDir: string): Promise<readonly (readonly Finding[])[]> => {
  try {
    return (await askServers(dataDir, "/doctor")).map(({ body }) => body as readonly Finding[]);
  } catch (failure) {
    return [
      [
        fault(
          `The running server does not answer: ${failure instanceof Error ? failure.message : String(failure)}.`,
        ),
      ],
    ];
  }
};

const nobodyRuns = (dataDir: string | undefined): Finding =>
  dataDir === undefined
    ? warn(
        "TELPROOF_DATA_DIR is :memory:, so a restart loses everything, and a running server can't be found.",
      )
    : warn(
        `No server runs on ${resolve(dataDir)}, so only the files were checked. If your server uses another folder, set TELPROOF_DATA_DIR to it.`,
      );

/** A running server has checked its secret; this shell need not know it. */
const examineFiles = async (config: Config, serverRuns: boolean): Promise<readonly Finding[]> => {
  const { faults, apps } = await inspectData(config, { checkSecret: !serverRuns });
  return [
    ...(config.database === undefined ? [] : [ok("The store is the database that DATABASE_URL names.")]),
    ...(config.dataDir === undefined ? [] : [ok(`Data is kept in ${resolve(config.dataDir)}.`)]),
    ...(faults.length === 0
      ? [ok(`The store can be read and written${serverRuns ? "" : ", and the secret matches"}.`)]
      : faults.map(fault)),
    ...(serverRuns
      ? []
      : apps.map(({ name, appKey, test }) => ok(`${name} (${appKey}): ${test ? "test" : "live"} app.`))),
  ];
};
