// RingCaptcha's contract, outcome by outcome, through HTTP; docs/dialects/ringcaptcha.md shows the same rows.
import { describeConformance } from "../../conformance.fixture.ts";
import { directRows } from "./contract-direct.fixture.ts";
import { widgetRows } from "./contract-widget.fixture.ts";

describeConformance("ringcaptcha", [...widgetRows, ...directRows]);
