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
  it("posts real fields with the reader's secret key", () => {
    expect(commandOf("checkCode")).toBe(
      `curl "$BASE/v1/verifications/$ID/check" \\
  -H "Authorization: Bearer $SECRET_KEY" \\
  --data-urlencode "code=424242"`,
    );
  });

  it("posts without a field, gets with a query, and deletes", () => {
    expect(commandOf("sendNextStep")).toContain('curl -X POST "$BASE/v1/verifications/$ID/next"');
    expect(commandOf("getInbox")).toBe(
      `curl -G "$BASE/v1/inbox" \\
  -H "Authorization: Bearer $SECRET_KEY" \\
  --data-urlencode "phone=+447700900980"`,
    );
    expect(commandOf("deleteVerification")).toContain('curl -X DELETE "$BASE/v1/verifications/$ID"');
  });

  it("comes from a page, with app key and token, where only pages call", () => {
    const command = commandOf("getProof");
    for (const part of ['-H "Origin: $ORIGIN"', "app_key=$APP_KEY", "token=$TOKEN"])
      expect(command).toContain(part);
  });

  it("never has an Origin and a secret key", () => {
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
    const [it] = operations.filter(({ operation }) => operation.operationId === "getInbox");
    const parameters = it?.operation.parameters.map((one) => ({ ...one, example: '$(x)`"\\' }));
    if (!it || !parameters) throw new Error("There is no inbox.");
    expect(curlCommand({ ...it.operation, parameters }, it)).toContain('"phone=\\$(x)\\`\\"\\\\"');
  });
});
