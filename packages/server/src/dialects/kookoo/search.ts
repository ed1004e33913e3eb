// `search`: a request as KookooVerify shows it, or a number and whether it has been verified in the last 30 days.
import type { VerificationEvent } from "../../core/verification/event.ts";
import type { Verification } from "../../core/verification/verification.ts";
import { dateTime } from "../../http/date-time.ts";
import type { App } from "../../service/app.ts";
import { lookUp } from "../../service/look-up.ts";
import type { Ports } from "../../service/ports.ts";
import { readPhone } from "../../service/read-phone.ts";
import { countryOf } from "./country.ts";
import { isOld, isRequestId, lastTen } from "./schema.ts";
import type { Answer } from "./wire.ts";

/** A request, or a number that was verified otherwise, in a request's shape. */
export interface Shown {
  readonly brand: string;
  readonly created_at: string;
  readonly checks: readonly {
    readonly created_at: string;
    readonly code: string;
    readonly status: "VALID" | "INVALID";
  }[];
  readonly phone_no: string;
  readonly request_id: string;
  readonly status: "SUCCESS" | "EXPIRED" | "IN PROGRESS" | "CANCELLED";
}

const nothing: Answer = { status: 101, error_text: "No response found" };
const caller = { kind: "backend" } as const;

/** The request of that id. */
export const searchById = async (ports: Ports, app: App, id: string): Promise<Shown | Answer> => {
  if (!isRequestId(id)) return nothing;
  const { verification, now } = await lookUp(ports, { app, caller, handle: { id } });
  return verification ? renderRequest(ports, app, { it: verification, now }) : nothing;
};

/** The number: its verification, whichever API it was made by, counts for 30 days; else its newest request here. */
export const searchByPhone = async (ports: Ports, app: App, written: string): Promise<Shown | Answer> => {
  const phone = readPhone(app, written, countryOf(app));
  if ("fault" in phone) return nothing;
  const { verification: it, ledger, now } = await lookUp(ports, { app, caller, handle: { phone } });
  const own = it && isRequestId(it.id) ? it : undefined;
  const verified = ledger.verifiedAt !== null && ledger.verifiedUntil !== null && now < ledger.verifiedUntil;
  if (verified && own?.state !== "verified")
    return renderVerifiedNumber(app, phone.phone.e164, ledger.verifiedAt);
  return own ? renderRequest(ports, app, { it: own, now }) : nothing;
};

const renderVerifiedNumber = (app: App, phone: string, verifiedAt: number): Shown => ({
  brand: app.name,
  created_at: dateTime(verifiedAt),
  checks: [],
  phone_no: lastTen(phone),
  request_id: "",
  status: "SUCCESS",
});

const renderRequest = async (
  { vault, store }: Ports,
  app: App,
  { it, now }: { readonly it: Verification; readonly now: number },
): Promise<Shown> => ({
  brand: it.message.brand ?? app.name,
  created_at: dateTime(it.createdAt),
  checks: (await store.events(it.id)).flatMap((entry: VerificationEvent) =>
    entry.kind === "guessed"
      ? [
          {
            created_at: dateTime(entry.at),
            code: entry.entered === null ? "" : vault.open(it.id, entry.entered),
            status: entry.right ? ("VALID" as const) : ("INVALID" as const),
          },
        ]
      : [],
  ),
  phone_no: lastTen(it.phone),
  request_id: it.id,
  status: statusOf(it, now),
});

/** Three wrong codes do not end a request for KookooVerify: it is in progress until its five minutes are over. */
const statusOf = (it: Verification, now: number): Shown["status"] => {
  const tooOld = isOld(it.createdAt, now);
  switch (it.state) {
    case "verified":
      return now < it.verifiedAt + it.policy.verifiedFor * 1000 ? "SUCCESS" : "EXPIRED";
    case "canceled":
      return tooOld ? "EXPIRED" : "CANCELLED";
    case "pending":
    case "failed":
    case "expired":
      return tooOld ? "EXPIRED" : "IN PROGRESS";
  }
};
