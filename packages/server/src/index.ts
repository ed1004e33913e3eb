// For programs that run Telproof inside them, and for tests that move its clock.
export { createManualClock, type ManualClock } from "./clock/manual-clock.ts";
export { createSystemClock } from "./clock/system-clock.ts";
export { compose, type Parts, type Telproof } from "./compose.ts";
export { guideFiles } from "./http/guide-files.ts";
export { packageFiles } from "./http/package-files.ts";
export { describePinnedScripts } from "./http/widget-scripts.ts";
export { newAppKey, newSecretKey } from "./secrets/app-credentials.ts";
export { digest } from "./secrets/keys.ts";
export { type App, blankApp } from "./service/app.ts";
export type { Clock } from "./service/clock.ts";
export type { Store } from "./service/store.ts";
export { storeEngine } from "./storage.ts";
