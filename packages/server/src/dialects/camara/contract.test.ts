// Every outcome of CAMARA's two calls, held against the published OpenAPI document, and of the token endpoint.
import { describeConformance, type Row } from "../../conformance.fixture.ts";
import { base } from "./client.fixture.ts";
import { checks } from "./contract-checks.fixture.ts";
import { sends } from "./contract-sends.fixture.ts";
import { tokens } from "./contract-tokens.fixture.ts";

const others: readonly Row[] = [
  {
    call: `GET ${base}/send-code`,
    outcome: "a method other than POST",
    http: 405,
    body: {
      status: 405,
      code: "METHOD_NOT_ALLOWED",
      message: "The requested method is not allowed on this resource.",
    },
    reach: (server) => server.request(`${base}/send-code`),
  },
  {
    call: `POST ${base}/other`,
    outcome: "a path that does not exist",
    http: 404,
    body: { status: 404, code: "NOT_FOUND", message: "The specified resource is not found." },
    reach: (server) => server.request(`${base}/other`, { method: "POST" }),
  },
  {
    call: `POST ${base}/send-code`,
    outcome: "a body of more than 64 KiB",
    http: 413,
    body: { status: 413, code: "PAYLOAD_TOO_LARGE", message: "The request body is too large." },
    reach: (server) => server.request(`${base}/send-code`, { method: "POST", body: "x".repeat(70_000) }),
  },
];

describeConformance("camara", [...tokens, ...sends, ...checks, ...others]);
