"use client";
// <tel-proof> as a React component: properties as they are, events as `on…`. Defining the element stays the page's part.
import { createComponent, type EventName } from "@lit/react";
import * as React from "react";
import { TelProofElement } from "../element.ts";
import type { TelProofEventMap } from "../events.ts";

type Heard<Name extends keyof TelProofEventMap> = EventName<TelProofEventMap[Name]>;

/**
 * `<tel-proof>` for React 18 and 19. Call `defineTelProof()` once before it is drawn in a browser.
 *
 * @example
 * defineTelProof({ baseUrl: "https://verify.example.com" });
 * <TelProof appKey="…" required onVerified={({ detail }) => console.log(detail.country)} />
 */
export const TelProof = createComponent({
  react: React,
  tagName: "tel-proof",
  elementClass: TelProofElement,
  displayName: "TelProof",
  events: {
    onReady: "tel-proof:ready" as Heard<"tel-proof:ready">,
    onStep: "tel-proof:step" as Heard<"tel-proof:step">,
    onSent: "tel-proof:sent" as Heard<"tel-proof:sent">,
    onVerified: "tel-proof:verified" as Heard<"tel-proof:verified">,
    onExpired: "tel-proof:expired" as Heard<"tel-proof:expired">,
    onError: "tel-proof:error" as Heard<"tel-proof:error">,
  },
});
