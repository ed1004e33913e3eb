// Makes the moment: verifications that people began, whose fallbacks then all fall due in the same second. They begin
// through the API; only when their next step is due is set on the file, while no server runs.
import { DatabaseSync } from "node:sqlite";
import type { Dialogue } from "../dialogues/dialogue.ts";
import { drive, type LoadReport } from "../load/drive.ts";

/** Asks `operation` so many times over 16 connections. Throws when a single answer is not the expected one. */
export async function ask(
  port: number,
  { dialogue, operation, times }: { dialogue: Dialogue; operation: string; times: number },
): Promise<LoadReport> {
  const source = dialogue.get(operation);
  let asked = 0;
  const report = await drive({
    port,
    connections: 16,
    seconds: 120,
    source: () => (asked++ < times ? source?.() : undefined),
  });
  if (report.errors > 0 || report.requests !== times)
    throw new Error(`${operation}: ${report.errors} errors in ${report.requests} (${report.firstError})`);
  return report;
}

/** Spreads every next step over the second that begins at `moment` (Unix ms); returns how many there are. */
export function gatherSteps(file: string, moment: number): number {
  const database = new DatabaseSync(file);
  const { changes } = database
    .prepare(
      `UPDATE verifications SET due_at = ?1 + rowid % 1000, progress = json_set(progress, '$.nextStepAt', ?1 + rowid % 1000)
       WHERE progress ->> 'nextStepAt' IS NOT NULL`,
    )
    .run(moment);
  database.close();
  return Number(changes);
}
