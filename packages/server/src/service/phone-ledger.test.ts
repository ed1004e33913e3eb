// A phone's ledger is that phone's, whichever session asks: nobody makes a number verified but the one who has it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { createManualClock } from "../clock/manual-clock.ts";
import { startComposed } from "../composed.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "telproof-phone-ledger-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = 1_700_000_000_000;
const day = 86_400_000;
const [own, other] = ["+447400123456", "+447400123457"];

it.each([2000, day, 3 * day])(
  "A refused change to a number that a clock %i ms ahead verified leaves the session's own number as it was",
  async (ahead) => {
    const file = join(folder, `${ahead}.db`);
    const early = await startComposed({ file, clock: createManualClock(start + ahead) });
    const app = await early.addApp();
    const theirs = await early.browseRingcaptcha(app, "code/sms", { phone: other });
    const [code = ""] = await early.codes(app, other);
    await early.browseRingcaptcha(app, "verify", { token: theirs.body.token, code });
    await early.close();
    const server = await startComposed({ file, clock: createManualClock(start) });
    const { token } = (await server.browseRingcaptcha(app, "code/sms", { phone: own })).body;
    const ledgerOf = async (phone: string) =>
      (await server.telproof.ports.store.find({ appKey: app.appKey, phone })).ledger;
    const before = await ledgerOf(own);
    const refused = await server.browseRingcaptcha(app, "code/sms", { phone: other, token });
    expect([refused.body.message, await ledgerOf(own)]).toEqual(["ERROR_WAIT_TO_RETRY", before]);
    expect([before.verifiedAt, (await ledgerOf(other)).verifiedAt]).toEqual([null, start]);
    await server.close();
  },
);
