// For pages that write no element themselves: `render()`, and containers marked by a class. Each puts a
// <tel-proof> into a container; the element may be defined later. It verifies nothing.
import type { TelProofElement } from "../element.ts";
import type { TelProofEvents } from "../events.ts";
import { attributesOf, givenParams, paramsOf, type RenderParams } from "./params.ts";

/** The id that `render()` gave, the container, or a selector of it. Default: the first widget of the page. */
export type WidgetHandle = string | Element;

/** What a page may do, under the names that site builders know from Turnstile. */
export interface Renderer {
  /** Puts a widget into `container` and gives its id. A second time it changes what it did the first time. */
  render(container: string | Element, params?: RenderParams): string | undefined;
  /** Renders every element of the class `tel-proof` that is not rendered yet. */
  renderAll(): void;
  /** Forgets number, code and proof, and begins anew. */
  reset(widget?: WidgetHandle): void;
  /** Takes the widget out of its container and ends its session. */
  remove(widget?: WidgetHandle): void;
  /** The element of a widget. */
  get(widget?: WidgetHandle): TelProofElement | undefined;
  /** The proof at hand; undefined while the number is not verified. */
  getResponse(widget?: WidgetHandle): string | undefined;
  /** Whether the code, or a verified session, has run out. */
  isExpired(widget?: WidgetHandle): boolean;
}

interface Embedded {
  readonly id: string;
  readonly container: Element;
  readonly element: TelProofElement;
  given: Readonly<Record<string, unknown>>;
  isExpired: boolean;
}

export interface RendererOptions {
  readonly page: Document;
  /** Finds a callback that is given by its name. */
  readonly functionNamed: (name: string) => unknown;
}

/**
 * Creates `render()` and its companions for a page.
 *
 * @example
 * const telproof = createRenderer({ page: document, functionNamed: () => undefined });
 * telproof.render("#phone", { sitekey: "…", callback: (proof) => console.log(proof) });
 */
export function createRenderer({ page, functionNamed }: RendererOptions): Renderer {
  const { begin, find, inContainer, elementAt, forget } = openRegister(page);

  const tell = ({ given }: Embedded, name: keyof RenderParams, args: () => readonly unknown[] = () => []) => {
    const callback = given[name];
    const callee = typeof callback === "string" ? functionNamed(callback) : callback;
    if (typeof callee === "function") callee(...args());
  };

  const render = (at: string | Element, params?: RenderParams) => {
    const container = elementAt(at);
    if (!container) {
      console.error(`Telproof: no ${at}.`);
      return undefined;
    }
    const known = inContainer(container);
    const embedded = known ?? begin(container);
    embedded.given = { ...paramsOf(datasetOf(container)), ...givenParams(params ?? {}) };
    for (const [name, value] of attributesOf(embedded.given)) {
      if (value === null) embedded.element.removeAttribute(name);
      else embedded.element.setAttribute(name, value);
    }
    if (known) return known.id;
    follow(embedded, (name, args) => tell(embedded, name, args));
    container.append(embedded.element);
    return embedded.id;
  };

  return {
    render,
    renderAll: () => {
      for (const it of page.querySelectorAll(".tel-proof:not(tel-proof)")) if (!inContainer(it)) render(it);
    },
    reset: (handle) => {
      const embedded = find(handle);
      if (embedded) embedded.isExpired = false;
      // It may not be defined yet; then there is nothing to forget.
      embedded?.element.reset?.();
    },
    remove: (handle) => {
      const embedded = find(handle);
      if (embedded) forget(embedded);
    },
    get: (handle) => find(handle)?.element,
    getResponse: (handle) => find(handle)?.element.value || undefined,
    isExpired: (handle) => !!find(handle)?.isExpired,
  };
}

/** Knows which widgets are on the page, and where. */
function openRegister(page: Document) {
  const widgets = new Map<string, Embedded>();
  let count = 0;
  const elementAt = (at: string | Element) => (typeof at === "string" ? page.querySelector(at) : at);
  const here = () => [...widgets.values()].filter(({ element, container }) => container.contains(element));
  const inContainer = (container: Element | null) => here().find((it) => it.container === container);
  return {
    elementAt,
    inContainer,
    find: (handle?: WidgetHandle) => {
      if (handle === undefined) return here()[0];
      const known = typeof handle === "string" ? widgets.get(handle) : undefined;
      return known ?? inContainer(elementAt(handle));
    },
    begin: (container: Element) => {
      // A container that left the page takes its widget along.
      for (const { id, element } of widgets.values()) if (!element.isConnected) widgets.delete(id);
      count += 1;
      const element = page.createElement("tel-proof");
      const embedded: Embedded = { id: `telproof-${count}`, container, element, given: {}, isExpired: false };
      widgets.set(embedded.id, embedded);
      return embedded;
    },
    forget: ({ id, element }: Embedded) => {
      element.remove();
      widgets.delete(id);
    },
  };
}

const datasetOf = (element: Element): DOMStringMap => (element instanceof HTMLElement ? element.dataset : {});

/** Arguments are only made for a callback that exists: a proof that is read counts as used. */
type Tell = (name: keyof RenderParams, args?: () => readonly unknown[]) => void;

function follow(embedded: Embedded, tell: Tell): void {
  const on = <Name extends keyof TelProofEvents>(
    name: Name,
    listener: (detail: TelProofEvents[Name]) => void,
  ) => embedded.element.addEventListener(name, (event) => listener((event as CustomEvent).detail));
  on("tel-proof-step", () => {
    embedded.isExpired = false;
  });
  on("tel-proof-verified", (detail) => {
    tell("callback", () => [detail.proof, { restored: detail.restored }]);
  });
  on("tel-proof-expired", ({ what }) => {
    embedded.isExpired = true;
    tell(what === "proof" ? "expired-callback" : "timeout-callback");
  });
  on("tel-proof-error", ({ error }) => tell("error-callback", () => [error.code]));
}
