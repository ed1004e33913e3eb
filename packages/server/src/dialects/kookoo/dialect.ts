// What this folder gives the server: its paths, and the variables that say who may use them.
import type { DialectPlugin } from "../../http/dialect.ts";
import { kookooVariables, readAccess } from "./access.ts";
import { mountKookoo } from "./routes.ts";

/** KookooVerify. */
export const kookooDialect: DialectPlugin = {
  mount: (ports, { variables }) => mountKookoo(ports, readAccess(variables)),
  variables: kookooVariables,
};
