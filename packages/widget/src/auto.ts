// The script-tag entry point: defines the element, with the server that the script came from.
import { defineTelProof } from "./define.ts";

const script = import.meta.url;

/** Containers are the business of api.js. A page that loads only this script has mistaken one for the other. */
async function checkContainers(): Promise<void> {
  const containers = document.querySelectorAll(".tel-proof:not(tel-proof)");
  if (!containers[0] || "telproof" in globalThis) return;
  const chunk = await import("./setup/container-mistake.ts");
  chunk.reportContainers([...containers]);
}

defineTelProof({ baseUrl: new URL("..", script).href });
if (document.readyState === "complete") void checkContainers();
else addEventListener("load", () => void checkContainers());
