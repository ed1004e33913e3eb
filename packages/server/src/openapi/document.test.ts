import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { normalizeEndpoint } from "../dialects/native/back-end-endpoints.ts";
import * as sessions from "../dialects/native/endpoints.ts";
import { siteverifyErrors, wireErrors } from "../dialects/native/schema.ts";
import { createVisitorLimits } from "../http/visitor-limits.ts";
import { nativeChoice } from "../service/app-limits.ts";
import type { Ports } from "../service/ports.ts";
import { json } from "./contract.ts";
import { openApiDocument } from "./document.ts";
import { listOperations } from "./page/operation.ts";

const document = openApiDocument();

const rules = {
  struct: "error",
  "no-unresolved-refs": "error",
  "no-invalid-media-type-examples": "error",
  "no-identical-paths": "error",
  "operation-operationId-unique": "error",
  "operation-parameters-unique": "error",
  "path-parameters-defined": "error",
  "security-defined": "error",
  "no-enum-type-mismatch": "error",
} as const;

const problems = async (it: unknown) => {
  const config = await createConfig({ rules });
  const found = await lintFromString({ source: JSON.stringify(it), config });
  return found.map(({ ruleId, message }) => `${ruleId}: ${message}`);
};

/** The document with something else, or nothing, at one place. */
const changed = (it: unknown, [key = "", ...rest]: readonly string[], value?: unknown): unknown => {
  const node = it as Readonly<Record<string, unknown>>;
  return { ...node, [key]: rest.length > 0 ? changed(node[key], rest, value) : value };
};

const verify = ["paths", "/{app_key}/verify", "post"];

describe("The OpenAPI document", () => {
  it("is valid OpenAPI 3.1, its examples included", async () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(await problems(document)).toEqual([]);
  });

  it.each<[string, string, readonly string[], unknown?]>([
    ["lacks its version", "struct", ["info", "version"]],
    ["has an answer without a description", "struct", [...verify, "responses", "200", "description"]],
    ["refers to nothing", "no-unresolved-refs", ["components", "schemas", "VerifyRequest"]],
    ["lacks a path's parameter", "path-parameters-defined", [...verify, "parameters"], []],
    [
      "has an example that its schema forbids",
      "no-invalid-media-type-examples",
      [...verify, "requestBody", "content", json, "example"],
      { code: 1 },
    ],
    ["lacks a security scheme", "security-defined", ["components", "securitySchemes"]],
  ])("would be found out if it %s", async (_, rule, path, value) => {
    expect((await problems(changed(document, path, value))).join("\n")).toContain(rule);
  });

  it("tells the meaning of every error code, and of no other", () => {
    const { ErrorCode, SiteverifyErrorCode } = document.components.schemas;
    expect(Object.keys(ErrorCode?.["x-enumDescriptions"] ?? {})).toEqual(wireErrors.options);
    expect(Object.keys(SiteverifyErrorCode?.["x-enumDescriptions"] ?? {})).toEqual(siteverifyErrors.options);
  });

  it("names as callers exactly those whom the endpoint lets in", () => {
    const ports = {} as Ports;
    const limits = createVisitorLimits({ accessRules: async () => [] });
    const endpoints = {
      sendCode: sessions.codeEndpoint(ports, { limits, policyOf: nativeChoice }),
      verify: sessions.verifyEndpoint(ports, limits),
      status: sessions.statusEndpoint(ports),
      cancel: sessions.cancelEndpoint(ports),
      next: sessions.nextEndpoint(ports, limits),
      proof: sessions.proofEndpoint(ports),
      normalize: normalizeEndpoint(ports),
    };
    const told = Object.fromEntries(
      listOperations(document).map(({ operation }) => [operation.operationId, operation["x-callers"]]),
    );
    for (const [id, { callers }] of Object.entries(endpoints))
      expect({ [id]: told[id] }).toEqual({ [id]: callers });
  });

  it("puts every operation into a group that exists", () => {
    const groups = document.tags.map(({ name }) => name);
    for (const { operation } of listOperations(document)) expect(groups).toContain(operation.tags[0]);
  });
});
