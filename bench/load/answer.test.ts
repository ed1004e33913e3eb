import { describe, expect, test } from "vitest";
import { readAnswer } from "./answer.ts";

const sized = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"a":"b"}';
const chunked =
  'HTTP/1.1 400 Bad Request\r\ntransfer-encoding: chunked\r\n\r\n4\r\n{"a"\r\n5\r\n:"b"}\r\n0\r\n\r\n';

describe("reading an answer", () => {
  test.each([
    [sized, 200],
    [chunked, 400],
  ])("waits for the last byte, however it arrives", (whole, status) => {
    for (let length = 0; length < whole.length; length += 1) {
      expect(readAnswer(whole.slice(0, length))).toBeUndefined();
    }
    expect(readAnswer(whole)).toEqual({ status, body: '{"a":"b"}' });
  });

  test("takes an answer that announces no body as empty", () => {
    expect(readAnswer("HTTP/1.1 204 No Content\r\n\r\n")).toEqual({ status: 204, body: "" });
  });
});
