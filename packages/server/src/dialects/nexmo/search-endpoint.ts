// Looks requests up: one as an object, several as a list.

import { z } from "zod";
import type { VerificationEvent } from "../../core/verification/event.ts";
import { lastMessage, type Verification } from "../../core/verification/verification.ts";
import { dateTime } from "../../http/date-time.ts";
import type { Fields } from "../../http/fields.ts";
import type { App } from "../../service/app.ts";
import { lookUp } from "../../service/look-up.ts";
import type { Ports } from "../../service/ports.ts";
import { eventId } from "./event-id.ts";
import type { NexmoEndpoint } from "./pipeline.ts";
import { prices } from "./prices.ts";
import { type Failure, type Found, mostRequestIds, requestId } from "./schema.ts";
import { invalidValue, missingParameter, notFound, tooManyIds } from "./wire.ts";

/** Looks up `request_id`, or every one of `request_ids`. Those that nobody knows are left out of a list. */
export const searchEndpoint = (ports: Ports): NexmoEndpoint<Fields> => ({
  call: "search",
  root: "verify_request",
  // Vonage's document has `verify_request` for failures too, but its Java client reads none but `verify_response`.
  failureRoot: "verify_response",
  schema: z.record(z.string(), z.unknown()),
  handle: async ({ app, fields }) => {
    const asked = readIds(fields);
    if ("failure" in asked) return asked.failure;
    const found = await Promise.all(asked.ids.map((id) => searchOne(ports, app, id)));
    const known = found.flatMap((it) => it ?? []);
    const [first] = known;
    if (!first) return notFound;
    return asked.list ? { verification_requests: known } : first;
  },
});

interface Asked {
  readonly ids: readonly string[];
  /** Whether the answer is a list. */
  readonly list: boolean;
}

const readIds = (parameters: Fields): Asked | { readonly failure: Failure } => {
  const { request_id, request_ids } = parameters;
  const field = request_ids === undefined ? "request_id" : "request_ids";
  const given = [request_id ?? [], request_ids ?? []].flat();
  if (given.length === 0) return { failure: missingParameter("request_id") };
  const ids = [...new Set(given.flatMap((it) => (typeof it === "string" ? it.split(",") : [it])))];
  if (ids.length > mostRequestIds) return { failure: tooManyIds };
  const good = ids.flatMap((id) => requestId.safeParse(id).data ?? []);
  if (good.length < ids.length) return { failure: invalidValue("search", field) };
  return { ids: good, list: request_ids !== undefined || ids.length > 1 };
};

const searchOne = async (ports: Ports, app: App, id: string): Promise<Found | undefined> => {
  const { verification } = await lookUp(ports, { app, caller: { kind: "backend" }, handle: { id } });
  return verification && renderRequest(ports, verification);
};

const renderRequest = async (ports: Ports, it: Verification): Promise<Found> => {
  const happened = await ports.store.events(it.id);
  const status = statusOf(it);
  return {
    request_id: it.id,
    account_id: it.appKey,
    status,
    number: it.phone.slice(1),
    ...prices,
    ...(status === "EXPIRED" ? { price: "0" } : {}),
    sender_id: it.message.sender ?? "VERIFY",
    date_submitted: dateTime(it.createdAt),
    date_finalized: finalizedDate(it),
    first_event_date: dateTime(it.messages[0].at),
    last_event_date: dateTime(lastMessage(it).at),
    checks: happened.flatMap((event) => renderCheck(ports, it.id, event)),
    events: it.messages.map(({ channel }, index) => ({
      type: channel === "voice" ? "tts" : "sms",
      id: eventId(ports, it.id, index + 1),
    })),
  };
};

const statusOf = ({ state }: Verification): Found["status"] => {
  switch (state) {
    case "pending":
      return "IN PROGRESS";
    case "verified":
      return "SUCCESS";
    case "failed":
      return "FAILED";
    case "expired":
      return "EXPIRED";
    case "canceled":
      return "CANCELLED";
  }
};

const finalizedDate = (it: Verification): string => {
  if (it.state === "pending") return "";
  return dateTime(it.state === "verified" ? it.verifiedAt : it.endedAt);
};

/** A request that another dialect began keeps no codes: what was entered stays empty. */
const renderCheck = ({ vault }: Ports, id: string, event: VerificationEvent): Found["checks"] => {
  if (event.kind !== "guessed") return [];
  return [
    {
      date_received: dateTime(event.at),
      code: event.entered === null ? "" : vault.open(id, event.entered),
      status: event.right ? "VALID" : "INVALID",
      ip_address: "",
    },
  ];
};
