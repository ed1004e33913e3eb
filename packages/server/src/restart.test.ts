// A stop and a start in the middle of a verification: nothing is lost, nothing happens twice.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createManualClock } from "./clock/manual-clock.ts";
import { startComposed } from "./composed.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "telproof-restart-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("After a restart", () => {
  it("a verification goes on, retry_in is honoured, and a fallback that fell due meanwhile is sent once", async () => {
    const file = join(folder, "one.db");
    const clock = createManualClock(1_700_000_000_000);
    const phone = "+447400123456";
    const before = await startComposed({ file, clock });
    const app = await before.addApp({ fallback: { channel: "voice", after: 120 } });
    const { token } = (await before.postRingcaptcha(app, "code/sms", { phone })).body;
    const [code = ""] = await before.codes(app, phone);
    await before.close();

    clock.advance(30_000);
    const after = await startComposed({ file, clock });
    const early = await after.browseRingcaptcha(app, "code/sms", { token });
    const stranger = await after.browseRingcaptcha(app, "code/sms", { phone });
    await after.close();

    clock.advance(600_000);
    const late = await startComposed({ file, clock });
    await late.pass(0);
    await late.pass(1);
    const codes = await late.codes(app, phone);
    const verified = await late.browseRingcaptcha(app, "verify", { token, code });
    await late.close();

    expect([early, stranger].map(({ body }) => [body.message, body.retry_in])).toEqual(
      Array(2).fill(["ERROR_WAIT_TO_RETRY", 30]),
    );
    expect(codes).toEqual([code, code]);
    expect(verified.body.status).toBe("SUCCESS");
  });

  it("a delivery whose process died is carried out by the next one when its lease has run out", async () => {
    const file = join(folder, "two.db");
    const clock = createManualClock(1_700_000_000_000);
    const phone = "+447400123457";
    const dying = await startComposed({ file, clock });
    const app = await dying.addApp();
    // Held in the outbox as by a process that dies before its provider answers.
    Object.assign(dying.telproof.ports.outbox, { dispatch: () => undefined });
    await dying.postRingcaptcha(app, "code/sms", { phone });
    expect(await dying.codes(app, phone)).toEqual([]);
    await dying.close();

    const next = await startComposed({ file, clock });
    await next.pass(14);
    const early = await next.codes(app, phone);
    await next.pass(1);
    await next.pass(100);
    const codes = await next.codes(app, phone);
    await next.close();
    expect([early.length, codes.length]).toEqual([0, 1]);
  });

  it("a proof given before is redeemed after, once", async () => {
    const file = join(folder, "three.db");
    const clock = createManualClock(1_700_000_000_000);
    const phone = "+447400123458";
    const before = await startComposed({ file, clock });
    const app = await before.addApp();
    const { token } = (await before.postRingcaptcha(app, "code/sms", { phone })).body;
    const [code = ""] = await before.codes(app, phone);
    const { proof } = (await before.browseRingcaptcha(app, "verify", { token, code })).body;
    await before.close();

    const after = await startComposed({ file, clock });
    const answers = [
      await after.postRingcaptcha(app, "siteverify", { proof }),
      await after.postRingcaptcha(app, "siteverify", { proof }),
    ];
    await after.close();
    expect(answers.map(({ body }) => body.success)).toEqual([true, false]);
  });
});
