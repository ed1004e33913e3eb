// Whether apps exist, and the app_days table: what each app used up on the day it was last used.
import { type AppDay, emptyAppDay } from "../../core/app-day.ts";
import type { Session, Transaction } from "./database.ts";
import { insertRows } from "./insert-rows.ts";
import { columnsOf, createRows, type Rows } from "./rows.ts";

/** What an update reads of an app. */
export interface AppState {
  readonly isKept: boolean;
  readonly day: AppDay;
}

interface AppRow {
  readonly appKey: string;
  readonly isKept: boolean;
  readonly day: number | null;
  readonly messages: number;
  readonly wrongGuesses: number;
  readonly verified: number;
}

/** Apps by their key. The key's second part is empty. */
export const createAppStates = (session: Session): Rows<AppState> =>
  createRows<AppState>(
    async (keys) => {
      const rows = await session.rows<AppRow>(
        `SELECT app_key AS "appKey", apps.app_key IS NOT NULL AS "isKept",
           day, messages, wrong_guesses AS "wrongGuesses", verified
         FROM unnest($1::text[]) AS wanted (app_key)
           LEFT JOIN apps USING (app_key) LEFT JOIN app_days USING (app_key)`,
        [columnsOf(keys)[0]],
      );
      return rows.map(({ appKey, isKept, day, messages, wrongGuesses, verified }) => [
        [appKey, ""],
        { isKept, day: day === null ? emptyAppDay : { day, messages, wrongGuesses, verified } },
      ]);
    },
    { isKept: false, day: emptyAppDay },
  );

/** Writes the days that were changed. */
export const writeAppDays = (session: Transaction, apps: Rows<AppState>): void =>
  insertRows(
    session,
    {
      table: "app_days",
      columns: "app_key, day, messages, wrong_guesses, verified",
      conflict: `ON CONFLICT (app_key) DO UPDATE SET day = excluded.day, messages = excluded.messages,
        wrong_guesses = excluded.wrong_guesses, verified = excluded.verified`,
    },
    apps.changes().map(({ key: [app_key], after: { day } }) => ({
      ...{
        app_key,
        day: day.day,
        messages: day.messages,
        wrong_guesses: day.wrongGuesses,
        verified: day.verified,
      },
    })),
  );
