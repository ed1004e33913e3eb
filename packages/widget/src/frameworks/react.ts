"use client";
// <tel-proof> as a React component, on servers too: settings are attributes, so they are in the server's HTML, and React
// never looks at the fields that the element puts inside itself. Defining the element stays the page's part.
import type { PropertyDeclarations } from "lit";
import * as React from "react";
import { createPortal } from "react-dom";
import { TelProofElement } from "../element.ts";
import type { TelProofEventMap } from "../events.ts";
import type { TelProofProperties } from "../generated/attributes.ts";
import { joinList } from "../join-list.ts";

const events = {
  onReady: "tel-proof-ready",
  onStep: "tel-proof-step",
  onBeforeSend: "tel-proof-before-send",
  onCodeSent: "tel-proof-code-sent",
  onVerified: "tel-proof-verified",
  onExpired: "tel-proof-expired",
  onError: "tel-proof-error",
} as const;

type Handlers = {
  readonly [Name in keyof typeof events]?:
    | ((event: TelProofEventMap[(typeof events)[Name]]) => void)
    | undefined;
};

type Reserved = keyof Handlers | keyof TelProofProperties | "dangerouslySetInnerHTML";

/** What `<TelProof>` takes: the element's properties, its events as `on…`, attributes of any element, and children with a `slot`. */
export type TelProofProps = Omit<React.HTMLAttributes<TelProofElement>, Reserved> &
  TelProofProperties &
  Handlers;

const settings: PropertyDeclarations = TelProofElement.properties;

/** Always the same object, so that React has no reason to empty the element again. */
const inside = { dangerouslySetInnerHTML: { __html: "" }, suppressHydrationWarning: true } as const;

/** React 18 writes `className` and `false` into a custom element as they are. */
function attributeOf([key, value]: readonly [string, unknown]): readonly [string, unknown] {
  if (key === "className") return ["class", value];
  if (!(key in settings)) return [key, value];
  const attribute = settings[key]?.attribute;
  const written = Array.isArray(value) ? joinList(value) : value;
  return [typeof attribute === "string" ? attribute : key, written === false ? undefined : written];
}

/** A list is written as an attribute, with commas. */
const isObjectSetting = ([key, value]: readonly [string, unknown]) =>
  key in settings && typeof value === "object" && value !== null && !Array.isArray(value);

const useLayout = typeof document === "undefined" ? React.useEffect : React.useLayoutEffect;

/** Children come into the element once React has it: in the server's HTML they would stand where the element puts its fields. */
function useChildren(element: TelProofRef, children: React.ReactNode): React.ReactNode {
  const [host, setHost] = React.useState<TelProofElement | null>(null);
  useLayout(() => setHost(element.current), [element]);
  return host && children ? createPortal(children, host) : null;
}

type TelProofRef = React.RefObject<TelProofElement | null>;

/** An object cannot be written into HTML. It is set on the element, and taken back when it is no longer given. */
function useObject(element: TelProofRef, name: "texts" | "appearance", value: unknown): void {
  useLayout(() => {
    const { current } = element;
    if (!current || !value) return undefined;
    Object.assign(current, { [name]: value });
    return () => void Object.assign(current, { [name]: undefined });
  }, [element, name, value]);
}

function useHandlers(element: TelProofRef, props: TelProofProps): void {
  const latest = React.useRef<Handlers>(props);
  const heardVerified = React.useRef(false);
  useLayout(() => {
    latest.current = props;
  });
  useLayout(() => {
    const life = new AbortController();
    for (const [handler, name] of Object.entries(events)) {
      const call = (event: Event) => {
        heardVerified.current ||= name === events.onVerified;
        const handle = latest.current[handler as keyof Handlers] as ((event: Event) => void) | undefined;
        handle?.(event);
      };
      element.current?.addEventListener(name, call, { signal: life.signal });
    }
    // A number can be verified before React gets to the element, when a session was restored.
    const detail = element.current?.state;
    if (detail?.step === "verified" && !heardVerified.current) {
      heardVerified.current = true;
      latest.current.onVerified?.(new CustomEvent(events.onVerified, { detail }));
    }
    return () => life.abort();
  }, [element]);
}

/**
 * `<tel-proof>` for React 18 and 19. Call `defineTelProof()` once before it is drawn in a browser.
 *
 * @example
 * defineTelProof({ baseUrl: "https://verify.example.com" });
 * <TelProof appKey="…" required onVerified={({ detail }) => console.log(detail.country)} />
 */
export const TelProof = React.forwardRef<TelProofElement, TelProofProps>((props, forwarded) => {
  const element = React.useRef<TelProofElement>(null);
  React.useImperativeHandle(forwarded, () => element.current as TelProofElement);
  useObject(element, "texts", props.texts);
  useObject(element, "appearance", props.appearance);
  useHandlers(element, props);
  const { children, ...settled } = props;
  const portal = useChildren(element, children);
  const given = Object.entries(settled).filter((it) => !(it[0] in events || isObjectSetting(it)));
  const attributes = Object.fromEntries(given.map(attributeOf));
  const host = React.createElement("tel-proof", { ...attributes, ...inside, ref: element });
  return React.createElement(React.Fragment, null, host, portal);
});

TelProof.displayName = "TelProof";
