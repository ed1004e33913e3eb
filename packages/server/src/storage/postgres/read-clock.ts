// The database's clock, which all servers share.
import type { Session } from "./database.ts";

/** Unix milliseconds, as of the moment at which the database answers. */
export const readClock = async (session: Session): Promise<number> => {
  const [row] = await session.rows<{ now: number }>(
    "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now",
  );
  if (!row) throw new Error("The database did not say what time it is.");
  return row.now;
};
