// Where a script that plays another widget on its page hears of each step with token and code. No event has them.

/** Key of a function of the element; it is called with the session's state before the event of a step. */
export const sessionListener = Symbol.for("telproof.session");
