/** A list as an attribute's text. An empty list is not nothing: it allows none. */
export const joinList = (list: readonly unknown[]): string => list.join() || ",";
