// A store that cannot be reached for a while, such as a database that restarts. Whoever asked may ask again soon.

/** The store did not answer. What was asked for may or may not have been carried out, as after any lost answer. */
export class StoreOutageError extends Error {}
