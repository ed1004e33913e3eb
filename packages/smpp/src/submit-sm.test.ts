// What is written is what an implementation that is not ours reads.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeText } from "./parts.ts";
import { commands, encodePdu } from "./pdu.ts";
import { smppLibrary } from "./smpp-library.fixture.ts";
import { encodeSubmitSm, readMessageId } from "./submit-sm.ts";

const read = (body: Uint8Array) =>
  new smppLibrary.PDU(Buffer.from(encodePdu({ command: commands.submitSm, status: 0, sequence: 1, body })));

const digits = fc.stringMatching(/^\d{1,15}$/);
const octet = fc.nat(255);

describe("A submit_sm", () => {
  it("is read by the library as it was meant, as short message and as payload", () => {
    fc.assert(
      fc.property(
        fc.record({
          serviceType: fc.stringMatching(/^[A-Z]{0,5}$/),
          from: fc.record({ ton: octet, npi: octet, digits }),
          to: fc.record({ ton: octet, npi: octet, digits }),
          wantsReceipt: fc.boolean(),
          asPayload: fc.boolean(),
          text: fc.oneof(
            fc.stringMatching(/^[\w @€^{}[\]~|£äÖñ]{0,70}$/),
            fc.string({ unit: "binary", maxLength: 35 }),
          ),
        }),
        ({ text, ...it }) => {
          const part = encodeText(text, "gsm");
          const pdu = read(encodeSubmitSm({ ...it, validity: "", part }));
          expect(pdu).toMatchObject({
            command: "submit_sm",
            service_type: it.serviceType,
            source_addr: it.from.digits,
            source_addr_ton: it.from.ton,
            source_addr_npi: it.from.npi,
            destination_addr: it.to.digits,
            dest_addr_ton: it.to.ton,
            dest_addr_npi: it.to.npi,
            registered_delivery: it.wantsReceipt ? 1 : 0,
            data_coding: part.coding,
          });
          expect((it.asPayload ? pdu.message_payload : pdu.short_message)?.message).toBe(text.toWellFormed());
        },
      ),
    );
  });

  it("holds an address together that has a zero in it", () => {
    const address = { ton: 0, npi: 0, digits: "1\u00002" };
    const it = {
      serviceType: "",
      from: address,
      to: address,
      validity: "",
      wantsReceipt: false,
      asPayload: false,
    };
    expect(read(encodeSubmitSm({ ...it, part: encodeText("x", "gsm") }))).toMatchObject({
      source_addr: "12",
      destination_addr: "12",
      short_message: { message: "x" },
    });
  });

  it("may be answered with an id, an empty one, or none", () => {
    expect([Buffer.from("4f2a\0"), Buffer.from("\0"), Buffer.alloc(0)].map(readMessageId)).toEqual([
      "4f2a",
      null,
      null,
    ]);
  });
});
