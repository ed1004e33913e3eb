// What an operator may write, and how the small rules that it sets come out.
import { describe, expect, it } from "vitest";
import { smppOptions } from "./smpp-options.ts";

const least = {
  kind: "smpp",
  url: "smpp://smsc.example:2775",
  systemId: "acme",
  password: "secret08",
  from: "Acme",
};

const faults = (more: object) => {
  const { error } = smppOptions.safeParse({ ...least, ...more });
  return error?.issues.map(({ path }) => path.join(".")) ?? [];
};

describe("SMPP options", () => {
  it("need an SMSC, an account and a sender, and have sensible defaults", () => {
    expect(smppOptions.parse(least)).toMatchObject({
      name: "smpp",
      window: 10,
      enquireLinkSeconds: 30,
      longMessages: "parts",
      receiptIds: "auto",
    });
    expect(Object.keys(least).filter((name) => faults({ [name]: undefined }).includes(name))).toEqual(
      Object.keys(least),
    );
  });

  it.each([
    [{ url: "smpps://10.0.0.1:3550" }, []],
    [{ url: "smpp://[::1]:2775" }, []],
    [{ url: "smpp://smsc.example" }, []],
    [{ url: "http://smsc.example" }, ["url"]],
    [{ url: "smpp://user:secret@smsc.example" }, ["url"]],
    [{ url: "smpp://smsc.example:99999" }, ["url"]],
    [{ from: "+447700900123" }, []],
    [{ from: "a name that is too long" }, ["from"]],
    [{ window: 0 }, ["window"]],
    [{ sourceTon: 256 }, ["sourceTon"]],
    [{ ca: "no certificate" }, ["ca"]],
  ])("%j: faults in %j", (more, expected) => {
    expect(faults(more)).toEqual(expected);
  });

  it("are faulted by name, never with a value", () => {
    const { error } = smppOptions.safeParse({ ...least, password: "p\u00e4ssword-918273", url: "918273" });
    expect(error?.issues).toHaveLength(2);
    expect(String(error)).not.toContain("918273");
  });

  it("describe each of their fields", () => {
    const silent = Object.entries(smppOptions.shape).filter(
      ([name, field]) => name !== "kind" && !field.meta()?.description,
    );
    expect(silent).toEqual([]);
  });
});
