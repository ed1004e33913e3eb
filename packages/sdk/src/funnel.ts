// The public API of @telproof/sdk/funnel: how far people get in a verification, without a word about who they are.

export type { FunnelEvent, FunnelOptions, FunnelStep } from "./funnel/observe-funnel.ts";
export { observeFunnel } from "./funnel/observe-funnel.ts";
