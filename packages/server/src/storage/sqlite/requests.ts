// Requests with an idempotency key, and redeemed proofs: neither may be carried out twice.
import type { Redemption } from "../../service/proof-store.ts";
import type { RecordedRequest } from "../../service/verification-store.ts";
import type { Sqlite } from "./sqlite.ts";

/** Remembers requests and redemptions. */
export const createRequests = (database: Sqlite) => {
  const get = database.prepare<[string, string], RecordedRequest>(
    `SELECT key, asked, verification_id AS verificationId, sealed_token AS sealedToken, created_at AS at
     FROM requests WHERE app_key = ? AND key = ?`,
  );
  const add = database.prepare(
    `INSERT INTO requests (app_key, key, asked, verification_id, sealed_token, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const redeem = database.prepare(
    "INSERT INTO redemptions (jti, redeemed_by, redeemed_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const redeemed = database.prepare<[string], Redemption>(
    "SELECT jti, redeemed_by AS by, redeemed_at AS at FROM redemptions WHERE jti = ?",
  );
  return {
    get: (appKey: string, key: string): RecordedRequest | undefined => get.get(appKey, key),
    add: (appKey: string, it: RecordedRequest) =>
      void add.run(appKey, it.key, it.asked, it.verificationId, it.sealedToken, it.at),
    redeem: (it: Redemption): Redemption => {
      redeem.run(it.jti, it.by, it.at);
      return redeemed.get(it.jti) ?? it;
    },
  };
};
