// What SMSCs write into receipts, read as it is meant; anything else, read as nothing.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDataSm, readDeliverSm } from "./deliver-sm.ts";
import { smppLibrary } from "./smpp-library.fixture.ts";

const body = (fields: object) =>
  new smppLibrary.PDU("deliver_sm", { source_addr: "447400123456", data_coding: 0, ...fields })
    .toBuffer()
    .subarray(16);

const receipt = (text: string, more: object = {}) => body({ esm_class: 4, short_message: text, ...more });

const customary = (state: string, error: string) =>
  `id:7F00a1 sub:001 dlvrd:000 submit date:2611220900 done date:2611220901 stat:${state} err:${error} text:Acme 918273`;

describe("A receipt", () => {
  it.each([
    ["DELIVRD", "000", "delivered", ""],
    ["UNDELIV", "034", "failed", "UNDELIV, error 034"],
    ["EXPIRED", "0", "failed", "EXPIRED, error 0"],
    ["REJECTD", "1A", "failed", "REJECTD, error 1A"],
    ["DELETED", "not-a-code", "failed", "DELETED"],
    ["ENROUTE", "000", "underway", ""],
    ["ACCEPTD", "000", "underway", ""],
    ["UNKNOWN", "000", "underway", ""],
    ["whatever", "000", "underway", ""],
  ])("in the customary format with state %s, error %s is %s", (state, error, meaning, why) => {
    expect(readDeliverSm(receipt(customary(state, error)))).toEqual({
      messageId: "7F00a1",
      state: meaning,
      why,
    });
  });

  it("may have its fields in any case and order", () => {
    expect(readDeliverSm(receipt("STAT:delivrd Err:000 ID:42"))).toEqual({
      messageId: "42",
      state: "delivered",
      why: "",
    });
  });

  it.each([
    [2, "delivered", ""],
    [3, "failed", "EXPIRED"],
    [5, "failed", "UNDELIV"],
    [8, "failed", "REJECTD"],
    [1, "underway", ""],
    [7, "underway", ""],
  ])("in parameters with message_state %i is %s", (message_state, state, why) => {
    const read = readDeliverSm(body({ esm_class: 0, receipted_message_id: "0042", message_state }));
    expect(read).toEqual({ messageId: "0042", state, why });
  });

  it("believes the parameters where the text says otherwise, as the text's format is anybody's", () => {
    const both = receipt(customary("ENROUTE", "000"), { receipted_message_id: "42", message_state: 2 });
    expect(readDeliverSm(both)).toEqual({ messageId: "42", state: "delivered", why: "" });
  });

  it("may be in message_payload", () => {
    const payload = receipt("", { message_payload: customary("DELIVRD", "000") });
    expect(readDeliverSm(payload)).toMatchObject({ messageId: "7F00a1", state: "delivered" });
  });

  it("is nothing without the id of a message", () => {
    expect(readDeliverSm(receipt("stat:DELIVRD err:000"))).toBeUndefined();
  });

  it("is nothing if the parameter that names the message is cut off", () => {
    const cut = body({ esm_class: 0, message_state: 2, receipted_message_id: "0042" }).subarray(0, -2);
    expect(readDeliverSm(cut)).toBeUndefined();
  });

  it("cannot be forged by a person who answers in its format", () => {
    expect(readDeliverSm(body({ esm_class: 0, short_message: customary("DELIVRD", "000") }))).toBeUndefined();
  });

  it("never says more than a state and an error code", () => {
    const read = readDeliverSm(receipt("id:1 stat:UNDELIV err:918273918273 text:918273"));
    expect(read?.why).toBe("UNDELIV");
  });

  it("never makes reading throw, whatever its octets are", () => {
    const whole = receipt(customary("DELIVRD", "000"), { receipted_message_id: "1", message_state: 2 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(whole.length), (octets, at) => {
        const results = [
          readDeliverSm(octets),
          readDeliverSm(Buffer.concat([whole.subarray(0, at), octets])),
        ];
        expect(results.every((it) => it === undefined || it.messageId.length > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("A receipt in any coding", () => {
  const text = customary("DELIVRD", "000");
  const meaning = { messageId: "7F00a1", state: "delivered", why: "" };
  const ascii = Buffer.from(text, "latin1");
  const ucs2 = Buffer.from(text, "utf16le").swap16();
  const little = Buffer.from(text, "utf16le");
  const packed = (() => {
    const octets = Buffer.alloc(Math.ceil((text.length * 7) / 8));
    for (const [index, septet] of ascii.entries())
      for (let bit = 0; bit < 7; bit += 1) {
        const at = index * 7 + bit;
        if ((septet >> bit) & 1) octets[at >> 3] = (octets[at >> 3] ?? 0) | (1 << (at & 7));
      }
    return octets;
  })();

  /** A body by hand, as the library decodes texts itself. */
  const deliver = (octets: Uint8Array, coding: number, esmClass = 4) =>
    Buffer.concat([
      Buffer.from([0, 1, 1, 0, 1, 1, 0, esmClass, 0, 0, 0, 0, 0, 0, coding, 0, octets.length]),
      octets,
    ]);
  const dataSm = (octets: Uint8Array, coding: number) =>
    Buffer.concat([
      Buffer.from([0, 1, 1, 0, 1, 1, 0, 4, 0, coding, 0x04, 0x24, octets.length >> 8, octets.length & 0xff]),
      octets,
    ]);

  const codings = Array.from({ length: 16 }, (_, coding) => coding);
  it.each(codings)("is read with data_coding %i, by deliver_sm and by data_sm", (coding) => {
    for (const octets of [ascii, ucs2, little, packed]) {
      expect(readDeliverSm(deliver(octets.subarray(0, 255), coding))).toMatchObject({ messageId: "7F00a1" });
      expect(readDataSm(dataSm(octets, coding))).toEqual(meaning);
    }
  });

  it("is read behind a user data header", () => {
    const header = Uint8Array.of(5, 0, 3, 1, 1, 1);
    expect(readDeliverSm(deliver(Buffer.concat([header, ascii]), 0, 0x44))).toEqual(meaning);
  });

  it("is read as nothing when it is noise, whatever the coding", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
        for (const read of [readDeliverSm, readDataSm])
          expect(["undefined", "object"]).toContain(typeof read(octets));
      }),
    );
  });
});
