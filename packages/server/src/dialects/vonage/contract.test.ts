// Every outcome of Vonage's Verify v2, reached through HTTP and held against Vonage's own schemas.
import { describeConformance } from "../../conformance.fixture.ts";
import { beginningRows } from "./contract-beginnings.fixture.ts";
import { requestRows } from "./contract-requests.fixture.ts";
import { templateRows } from "./contract-templates.fixture.ts";

describeConformance("vonage", [...beginningRows, ...requestRows, ...templateRows]);
