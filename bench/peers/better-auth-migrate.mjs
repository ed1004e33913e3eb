// Creates better-auth's tables before its server starts, as its command line would.
import { getMigrations } from "better-auth/db/migration";
import { auth } from "./better-auth-options.mjs";

const { runMigrations } = await getMigrations(auth.options);
await runMigrations();
