// The script-tag entry point: defines the element, with the server that the script came from. From anywhere else, such as a CDN
// of npm, each element needs its own base-url.
import { defineTelProof } from "./define.ts";

/** The server's address, if the script came from one: `/widget/v1/telproof.js` or `/widget/v1/BUILD/telproof.js`. */
const [baseUrl, path] = import.meta.url.split("widget/v1/");

/** Containers are the business of api.js. A page that loads only this script has mistaken one for the other. */
async function checkContainers(): Promise<void> {
  const containers = document.querySelectorAll(".tel-proof:not(tel-proof)");
  if (!containers[0] || "telproof" in globalThis) return;
  const chunk = await import("./setup/container-mistake.ts");
  chunk.reportContainers([...containers]);
}

defineTelProof({ baseUrl: path && baseUrl });
if (document.readyState === "complete") void checkContainers();
else addEventListener("load", () => void checkContainers());
