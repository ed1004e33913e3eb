// The wire formats that are spoken besides the native one, in the order in which their paths are tried.
import type { Dialect } from "./http/dialect.ts";
import type { Ports } from "./service/ports.ts";

/** Every dialect over the house's verbs. */
export const dialectsOver = (_ports: Ports): readonly Dialect[] => [];
