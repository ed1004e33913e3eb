import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { problemCodes, webhookEvent } from "../dialects/v1/schema.ts";
import { json } from "./contract.ts";
import { openApiDocument } from "./document.ts";
import { codesOf, listOperations } from "./page/operation.ts";

const document = openApiDocument();
const operations = listOperations(document);

/** Redocly's recommended rules, warnings included, and those that examples need. */
const lint = async (it: unknown) => {
  const config = await createConfig({
    extends: ["recommended-strict"],
    rules: { "no-invalid-media-type-examples": "error", "no-identical-paths": "error" },
  });
  const found = await lintFromString({ source: JSON.stringify(it), config });
  return found.map(({ ruleId, message }) => `${ruleId}: ${message}`);
};

/** The document with something else, or nothing, at one place. */
const changed = (it: unknown, [key = "", ...rest]: readonly string[], value?: unknown): unknown => {
  const node = it as Readonly<Record<string, unknown>>;
  return { ...node, [key]: rest.length > 0 ? changed(node[key], rest, value) : value };
};

const check = ["paths", "/v1/verifications/{id}/check", "post"];

describe("The OpenAPI document", () => {
  it("passes the linter's recommended rules without a warning, its examples included", async () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(await lint(document)).toEqual([]);
  });

  it.each<[string, string, readonly string[], unknown?]>([
    ["lacks its version", "struct", ["info", "version"]],
    ["has an answer without a description", "struct", [...check, "responses", "200", "description"]],
    ["refers to nothing", "no-unresolved-refs", ["components", "schemas", "CheckRequest"]],
    ["lacks a path's parameter", "path-parameters-defined", [...check, "parameters"], []],
    [
      "has an example that its schema forbids",
      "no-invalid-media-type-examples",
      [...check, "requestBody", "content", json, "example"],
      { code: 1 },
    ],
    ["lacks a security scheme", "security-defined", ["components", "securitySchemes"]],
    ["has a schema that nothing uses", "no-unused-components", ["components", "schemas", "Extra"], {}],
  ])("would be found out if it %s", async (_, rule, path, value) => {
    expect((await lint(changed(document, path, value))).join("\n")).toContain(rule);
  });

  it("says of every error code what it means, which status it has, and where it can occur", () => {
    const { ProblemCode } = document.components.schemas;
    expect(Object.keys(ProblemCode?.["x-enumDescriptions"] ?? {})).toEqual(problemCodes.options);
    const possible = new Set(operations.flatMap(({ operation }) => codesOf(operation)));
    const ofNoOperation = problemCodes.options.filter((code) => !possible.has(code));
    expect(ofNoOperation).toEqual(["method_not_allowed"]);
    for (const { operation } of operations)
      for (const [status, { content }] of Object.entries(operation.responses))
        for (const code of Object.keys(content?.["application/problem+json"]?.examples ?? {}))
          expect(ProblemCode?.["x-httpStatuses"]?.[code]).toBe(Number(status));
  });

  it("describes every type of webhook by the one schema", () => {
    const types = Object.keys(document.webhooks);
    expect(types).toEqual(webhookEvent.shape.type.options);
    expect(types).toHaveLength(8);
    for (const [type, { post }] of Object.entries(document.webhooks)) {
      const { example } = post.requestBody.content[json];
      expect(webhookEvent.strict().parse(example).type).toBe(type);
    }
  });

  it("puts every operation into a group that exists, under a name of its own", () => {
    const groups = document.tags.map(({ name }) => name);
    for (const { operation } of operations) expect(groups).toContain(operation.tags[0]);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(15);
  });
});
