// Holds a dialect against its public contract, row by row through HTTP, and shows the rows as a table on its page:
// what the table says is what was answered. `UPDATE_TABLES=1` writes the tables anew.
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Answered, type Composed, startComposed } from "./composed.fixture.ts";

/** One outcome of one call. */
export interface Row {
  /** Such as `POST /verify/json`. */
  readonly call: string;
  /** What happens, in a few words. */
  readonly outcome: string;
  readonly http: number;
  /** Beginning of the content type. Default: `application/json`. */
  readonly type?: string;
  /** The whole body; Vitest's matchers stand for what differs each time. */
  readonly body: unknown;
  /** Brings it about and returns the answer. */
  reach(server: Composed): Promise<Answered>;
}

/**
 * Tests every row, and that the page of the dialect shows them. `name` is the page: docs/dialects/NAME.md; `start` is
 * for a dialect that is off unless it is configured.
 */
export const describeConformance = (
  name: string,
  rows: readonly Row[],
  start: () => Promise<Composed> = startComposed,
): void => {
  describe(`${name}'s contract`, () => {
    let server: Composed;
    beforeEach(async () => {
      server = await start();
    });
    afterEach(() => server.close());

    for (const row of rows)
      it(`${row.call}: ${row.outcome}`, async () => {
        const { http, headers, body } = await row.reach(server);
        expect({ http, body }).toEqual({ http: row.http, body: row.body });
        if (row.body !== "") expect(headers.get("content-type")).toContain(row.type ?? "application/json");
      });
  });

  it(`${name}'s page shows these ${rows.length} rows`, () => {
    const page = new URL(`../../../docs/dialects/${name}.md`, import.meta.url);
    const text = readFileSync(page, "utf8");
    const [before, , after] = text.split(/^<!-- (?:contract|end of contract).*-->$/m);
    const fresh = `${before}<!-- contract: made by the tests -->\n\n${table(rows)}\n\n<!-- end of contract -->${after}`;
    if (process.env["UPDATE_TABLES"]) writeFileSync(page, fresh);
    const unaligned = (it: string) => it.replace(/ +/g, " ").replace(/-{3,}/g, "---");
    expect(unaligned(process.env["UPDATE_TABLES"] ? fresh : text)).toBe(unaligned(fresh));
  });

  afterAll(() => console.log(`${name}: ${rows.length} outcomes of its contract reached through HTTP`));
};

const table = (rows: readonly Row[]): string => {
  const lines = rows.map(
    ({ call, outcome, http, body }) => `| \`${call}\` | ${outcome} | ${http} | ${shown(body)} |`,
  );
  return ["| call | outcome | HTTP | answer |", "| --- | --- | --- | --- |", ...lines].join("\n");
};

/** What differs each time is an ellipsis. */
const shown = (body: unknown): string => {
  if (body === "") return "";
  const text = typeof body === "string" ? body : JSON.stringify(body, plain);
  return `\`${text.replaceAll("|", "\\|").replaceAll("\n", " ").replaceAll('"…"', "…")}\``;
};

const plain = (_name: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && "asymmetricMatch" in value ? "…" : value;
