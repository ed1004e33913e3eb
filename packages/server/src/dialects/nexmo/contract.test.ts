// Nexmo Verify v1's contract: every endpoint with every outcome that this server can bring about.
import { describeConformance } from "../../conformance.fixture.ts";
import { checks } from "./contract-checks.fixture.ts";
import { controls, others } from "./contract-controls.fixture.ts";
import { requests } from "./contract-requests.fixture.ts";
import { searches } from "./contract-searches.fixture.ts";

describeConformance("nexmo", [...requests, ...checks, ...searches, ...controls, ...others]);
