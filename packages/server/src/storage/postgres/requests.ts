// Requests with an idempotency key, and redeemed proofs: neither may be carried out twice.
import type { Redemption } from "../../service/proof-store.ts";
import type { RecordedRequest } from "../../service/verification-store.ts";
import type { Session, Transaction } from "./database.ts";
import { insertRows } from "./insert-rows.ts";
import { columnsOf, createRows, type Rows } from "./rows.ts";

type FoundRequest = RecordedRequest | undefined;

/** Requests by app and key. */
export const createRequests = (session: Session): Rows<FoundRequest> =>
  createRows<FoundRequest>(async (keys) => {
    const rows = await session.rows<RecordedRequest & { readonly appKey: string }>(
      `SELECT app_key AS "appKey", key, asked, verification_id AS "verificationId", sealed_token AS "sealedToken",
         created_at AS at
       FROM requests JOIN unnest($1::text[], $2::text[]) AS wanted (app_key, key) USING (app_key, key)`,
      columnsOf(keys),
    );
    return rows.map(({ appKey, ...request }) => [[appKey, request.key], request]);
  }, undefined);

/** Adds the requests that were recorded. */
export const writeRequests = (session: Transaction, requests: Rows<FoundRequest>): void =>
  insertRows(
    session,
    { table: "requests", columns: "app_key, key, asked, verification_id, sealed_token, created_at" },
    requests.changes().flatMap(({ key: [app_key, key], after: it }) =>
      it === undefined
        ? []
        : {
            ...{ app_key, key, asked: it.asked, verification_id: it.verificationId },
            ...{ sealed_token: it.sealedToken, created_at: it.at },
          },
    ),
  );

/** Records the first redemption of a proof and returns it; later ones get the first again. */
export const redeem = async (session: Session, it: Redemption): Promise<Redemption> => {
  // A change that changes nothing makes PostgreSQL wait for a redemption at the same time, and return it.
  const [first] = await session.rows<Redemption>(
    `INSERT INTO redemptions (jti, redeemed_by, redeemed_at) VALUES ($1, $2, $3)
     ON CONFLICT (jti) DO UPDATE SET jti = excluded.jti
     RETURNING jti, redeemed_by AS by, redeemed_at AS at`,
    [it.jti, it.by, it.at],
  );
  return first ?? it;
};
