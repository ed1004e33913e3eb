// Reports elements of the class `tel-proof` on a page that loads the script for <tel-proof> instead. A chunk that loads
// only for such pages.
import { warnOnce } from "../warn.ts";
import { isDeveloperPage } from "./developer-page.ts";
import { sentenceOf } from "./setup-sentences.ts";

/** Says so in the console, and on a developer's page in each container. */
export function reportContainers(containers: Iterable<Element>): void {
  const sentence = `Telproof: ${sentenceOf("container", { server: "" })}`;
  warnOnce(sentence);
  if (!isDeveloperPage(new URL(document.baseURI))) return;
  for (const container of containers) container.append(sentence);
}
