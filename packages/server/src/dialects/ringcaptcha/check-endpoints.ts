// Checking a code while its site has not asked yet, and telling a page that its person opened the link. Both leave the
// site's back end its own question: `verify` with the same token and code, once.
import type { Verification, Verified } from "../../core/verification/verification.ts";
import type { VisitorLimits } from "../../http/visitor-limits.ts";
import type { Caller } from "../../service/caller.ts";
import { checkCode } from "../../service/check-code.ts";
import type { Outcome } from "../../service/commit.ts";
import { lookUp } from "../../service/look-up.ts";
import type { Ports } from "../../service/ports.ts";
import { readHandle } from "../../service/session.ts";
import { mayReadPhone, showPhone } from "../../service/shown-phone.ts";
import { renderWait } from "./answer-parts.ts";
import type { RingcaptchaEndpoint } from "./pipeline.ts";
import {
  type CheckRequest,
  checkRequest,
  type LinkRequest,
  linkRequest,
  type RefusalAnswer,
} from "./schema.ts";
import { plainRefusal, renderFigures, renderRefusal } from "./wire.ts";

/** `check` of the widget (feature I) and of mobile clients. */
export const checkEndpoint = (ports: Ports, limits: VisitorLimits): RingcaptchaEndpoint<CheckRequest> => ({
  schema: checkRequest,
  callers: ["browser", "backend"],
  handle: async ({ app, caller, fields, request }) => {
    const { code } = fields;
    const handle = readHandle(app, fields);
    const found = await lookUp(ports, { app, caller, handle });
    if (found.refusal) return renderRefusal(found, found.refusal, { caller });
    if (!confirmable(found.verification))
      return plainRefusal("ERROR_INSTANT_VALIDATION_NOT_AVAILABLE", found.now, "codes_are_not_kept");
    const check = () => checkCode(ports, { app, caller, handle, code });
    const outcome = await limits.guess({ app, caller, request }, found.now, check);
    if ("wait" in outcome) return tooManyGuesses(found.now, outcome.wait);
    return outcome.refusal
      ? renderRefusal(outcome, outcome.refusal, { caller })
      : renderVerified(outcome.verification, outcome, caller);
  },
});

const tooManyGuesses = (now: number, wait: number): RefusalAnswer => ({
  ...plainRefusal("ERROR_MAX_VALIDATIONS_REACHED", now, "address"),
  ...renderWait(wait, now),
});

/** A success that the site's back end could never confirm would lock it out; such sessions are not of these clients. */
const confirmable = (it: Verification | undefined): boolean => it === undefined || it.policy.keepsGuesses;

/** `check/url` (feature U), which the widget asks every five seconds. */
export const linkEndpoint = (ports: Ports): RingcaptchaEndpoint<LinkRequest> => ({
  schema: linkRequest,
  callers: ["browser", "backend"],
  handle: async ({ app, caller, fields }) => {
    const found = await lookUp(ports, { app, caller, handle: fields });
    const { verification, now } = found;
    if (!app.link) return plainRefusal("ERROR_URL_VALIDATION_NOT_AVAILABLE", now, "links_are_off");
    if (found.refusal) return renderRefusal(found, found.refusal, { caller });
    switch (verification?.state) {
      case "pending":
        // Anything but a refusal means success to the widget, and these two are the ones it ends its asking for.
        return {
          ...renderRefusal(found, { reason: "resend_too_soon", retryAt: now }, { caller }),
          reason: "link_not_opened",
        };
      case "verified":
        return { ...renderVerified(verification, found, caller), code: codeOf(ports, verification, caller) };
      case "expired":
        return renderRefusal(found, { reason: "session_expired" }, { caller });
      case "failed":
      case "canceled":
      case undefined:
        return renderRefusal(found, { reason: "unknown_session" }, { caller });
    }
  },
});

const renderVerified = (it: Verified, outcome: Outcome, caller: Caller) => ({
  status: "SUCCESS" as const,
  id: it.id,
  phone: showPhone(it, caller),
  ...renderFigures(outcome),
});

/** The code, which the page puts into its form as if it had been typed; none of a session that hides its number. */
const codeOf = ({ vault }: Ports, { id, hidesPhone, rightCode }: Verified, caller: Caller): string =>
  rightCode === null || !mayReadPhone({ hidesPhone }, caller) ? "" : vault.open(id, rightCode);
