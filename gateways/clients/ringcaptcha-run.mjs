// Calls RingCaptcha's Node client as a site's back end would, and prints its answer. A program of its own, because the
// client keeps its keys in itself and reaches its host by the proxy that the environment names.
import { createRequire } from "node:module";

/** The packages of this folder, which no other folder has. */
const installed = createRequire(import.meta.url);
const client = installed("ringcaptcha-nodejs");

const [, , method, keys, data] = process.argv;
Object.assign(client, JSON.parse(keys));
client[method](JSON.parse(data), (answer) => console.log(`answer ${answer}`));
