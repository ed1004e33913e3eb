// Dispatches RingCaptcha events to a page: to the handlers it gave, and as events of its container, in jQuery's way where the page has it.
import type { LegacyEvent } from "./legacy-events.ts";
import type { Handlers } from "./options.ts";

/** As much of jQuery as is needed. */
interface JQuery {
  (
    target: EventTarget,
  ): {
    on(events: string, handler: (event: Event) => void): void;
    triggerHandler(event: unknown, more: readonly unknown[]): void;
  };
  Event(name: string, properties: object): unknown;
}

/** The page's jQuery; null if it has none. */
function findJQuery(): JQuery | null {
  const found: unknown = Reflect.get(globalThis, "jQuery");
  return typeof found === "function" ? (found as unknown as JQuery) : null;
}

/** Reports errors of the page's callback, and goes on. */
function runSafely(action: () => void): void {
  try {
    action();
  } catch (fault) {
    reportError(fault);
  }
}

/** Hears events that the page triggers, also those that jQuery makes up without telling the browser. */
export function listen(target: EventTarget, events: string, handler: (event: Event) => void): void {
  const jQuery = findJQuery();
  if (jQuery) jQuery(target).on(events, handler);
  else for (const event of events.split(" ")) target.addEventListener(event, handler);
}

/** Dispatches the events of one container. */
export class EventDispatcher {
  readonly #container: HTMLElement;
  readonly #jQuery = findJQuery();

  constructor(container: HTMLElement) {
    this.#container = container;
  }

  /** First the container's listeners, then the handler. Both get the same event, and what more belongs to it. */
  dispatch(legacyEvent: LegacyEvent, handlers: Handlers, more: readonly unknown[]): void {
    const event = this.#createEvent(legacyEvent);
    runSafely(() => {
      if (event instanceof Event) this.#container.dispatchEvent(event);
      else this.#jQuery?.(this.#container).triggerHandler(event, more);
    });
    runSafely(() => handlers[legacyEvent.name]?.call(this.#container, event, ...more));
  }

  /** The handler alone. */
  callHandler(legacyEvent: LegacyEvent, handlers: Handlers, more: readonly unknown[]): void {
    const event = this.#createEvent(legacyEvent);
    runSafely(() => handlers[legacyEvent.name]?.call(this.#container, event, ...more));
  }

  #createEvent({ name, error, restored = false }: LegacyEvent): unknown {
    if (this.#jQuery) return this.#jQuery.Event(`${name}.rc.widget`, { error, restored });
    return Object.assign(new Event(`widget:${name}`), { error, restored });
  }
}
