import { describe, expect, it } from "vitest";
import { json } from "../contract.ts";
import { openApiDocument } from "../document.ts";
import { curlCommand } from "./curl.ts";
import { fieldsOf } from "./fields.ts";
import { listOperations } from "./operation.ts";

const document = openApiDocument();
const operations = listOperations(document);

const commandOf = (id: string): string => {
  const it = operations.find(({ operation }) => operation.operationId === id);
  if (!it) throw new Error(`There is no operation ${id}.`);
  return curlCommand(it.operation, it);
};

describe("A curl example", () => {
  it("posts real fields with the reader's own keys", () => {
    expect(commandOf("sendCode")).toBe(
      `curl "$BASE/$APP_KEY/code/sms" \\
  --data-urlencode "secret_key=$SECRET_KEY" \\
  --data-urlencode "phone=+447700900980"`,
    );
  });

  it("brings a bearer token where the operation asks for one", () => {
    expect(commandOf("inbox")).toBe(
      `curl -G "$BASE/$APP_KEY/test/inbox" \\
  -H "Authorization: Bearer $SECRET_KEY" \\
  --data-urlencode "phone=+447700900980"`,
    );
  });

  it("comes from a page where no secret key is taken", () => {
    expect(commandOf("proof")).toContain('-H "Origin: $ORIGIN"');
  });

  it("never brings an Origin and a secret key", () => {
    for (const it of operations)
      expect(curlCommand(it.operation, it)).not.toMatch(/Origin.*SECRET_KEY|SECRET_KEY.*Origin/s);
  });

  it("sends every required field and none that the operation does not know", () => {
    for (const it of operations.filter(({ operation }) => operation.requestBody)) {
      const fields = fieldsOf(it.operation.requestBody?.content[json].schema ?? {}, document);
      const sent = [...curlCommand(it.operation, it).matchAll(/--data-urlencode "([^=]+)=/g)].map(
        ([, name]) => name,
      );
      const required = fields.filter((field) => field.required).map(({ name }) => name);
      expect(sent).toEqual(expect.arrayContaining(required));
      expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(sent));
    }
  });

  it("keeps a value from being read by the shell", () => {
    const [it] = operations.filter(({ operation }) => operation.operationId === "inbox");
    const parameters = it?.operation.parameters.map((one) => ({ ...one, example: '$(x)`"\\' }));
    if (!it || !parameters) throw new Error("There is no inbox.");
    expect(curlCommand({ ...it.operation, parameters }, it)).toContain('"phone=\\$(x)\\`\\"\\\\"');
  });
});
