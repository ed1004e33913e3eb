// The app_days table: what each app used up on the day it was last used.
import { type AppDay, emptyAppDay } from "../../core/app-day.ts";
import type { Sqlite } from "./sqlite.ts";

/** Reads and writes apps' days. */
export const createAppDays = (database: Sqlite) => {
  const get = database.prepare<[string], AppDay>(
    "SELECT day, messages, wrong_guesses AS wrongGuesses, verified FROM app_days WHERE app_key = ?",
  );
  const put = database.prepare(
    `INSERT INTO app_days (app_key, day, messages, wrong_guesses, verified) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (app_key) DO UPDATE SET day = excluded.day, messages = excluded.messages,
       wrong_guesses = excluded.wrong_guesses, verified = excluded.verified`,
  );
  return {
    get: (appKey: string): AppDay => get.get(appKey) ?? emptyAppDay,
    put: (appKey: string, { day, messages, wrongGuesses, verified }: AppDay) =>
      void put.run(appKey, day, messages, wrongGuesses, verified),
  };
};
