// A session against a peer that says what the test wants, however wrong it is.
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands, createFramer, encodePdu, type Pdu, responseTo } from "./pdu.ts";
import { createSession } from "./session.ts";

const server = createServer();

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => void server.close());

/** A session, its peer's socket, and the peer's way to wait for the next unit. */
const open = async () => {
  const arrival = once(server, "connection");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const session = createSession(socket, { answerLimit: 30_000, onDeliver: async () => 0 });
  const [peer] = (await arrival) as [Socket];
  peer.on("error", () => undefined);
  const framer = createFramer();
  const heard: Pdu[] = [];
  const next = async (): Promise<Pdu> => {
    while (heard.length === 0) heard.push(...framer(((await once(peer, "data")) as [Buffer])[0]).pdus);
    return heard.shift() as Pdu;
  };
  const say = (command: number, sequence: number, status = 0) =>
    peer.write(encodePdu({ command, status, sequence, body: Buffer.alloc(0) }));
  return { session, peer, next, say };
};

describe("A session", () => {
  it("takes only the response to the very request as its answer", async () => {
    const { session, next, say } = await open();
    const asking = session.request(commands.submitSm, new Uint8Array());
    const { sequence } = await next();
    say(responseTo(commands.submitSm), sequence + 1);
    say(responseTo(commands.enquireLink), sequence);
    say(responseTo(commands.submitSm), sequence, 0x0b);
    expect(await asking).toMatchObject({ kind: "answered", status: 0x0b });
    session.end("done");
  });

  it("takes a generic_nack for an error, whatever its status", async () => {
    const { session, next, say } = await open();
    const asking = session.request(commands.submitSm, new Uint8Array());
    say(commands.genericNack, (await next()).sequence, 0);
    expect(await asking).toMatchObject({ kind: "answered", status: 255 });
    session.end("done");
  });

  it("answers a request that it does not know with generic_nack", async () => {
    const { session, next, say } = await open();
    say(0x21, 77);
    expect(await next()).toMatchObject({ command: commands.genericNack, status: 3, sequence: 77 });
    session.end("done");
  });

  it("counts what is asked after its end as unsent", async () => {
    const { session } = await open();
    session.end("done");
    expect(await session.request(commands.submitSm, new Uint8Array())).toEqual({
      kind: "unsent",
      why: "done",
    });
  });

  it("outlives any octets, or ends with a reason: it never throws", async () => {
    const body = fc.uint8Array({ maxLength: 60 });
    const unit = fc
      .record({
        command: fc.constantFrom(...Object.values(commands), responseTo(4), 0x103, 0xffff_ffff),
        status: fc.nat(),
        sequence: fc.nat(3),
        body,
      })
      .map(encodePdu);
    const octets = fc.array(fc.oneof({ weight: 4, arbitrary: unit }, { weight: 1, arbitrary: body }), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(octets, async (pieces) => {
        const { session, peer } = await open();
        const asking = session.request(commands.submitSm, new Uint8Array());
        for (const piece of pieces) peer.write(piece);
        peer.end();
        expect(["answered", "unanswered"]).toContain((await asking).kind);
        expect(await session.ended).not.toBe("");
      }),
    );
  });
});
