// Reports elements of the class `tel-proof` on a page that loads the script for <tel-proof> instead. A chunk that loads
// only for such pages.
import { warnOnce } from "../warn.ts";
import { isDeveloperPage } from "./developer-page.ts";
import { sentenceOf } from "./setup-sentences.ts";

/** Says so in the console, and on a developer's page in each container. */
export function reportContainers(containers: readonly Element[]): void {
  const empty = containers.filter((it) => !it.querySelector("tel-proof"));
  if (empty.length === 0) return;
  const sentence = `Telproof: ${sentenceOf("container", { server: "" })}`;
  warnOnce(sentence);
  if (!isDeveloperPage(new URL(document.baseURI))) return;
  for (const container of empty) container.append(sentence);
}
