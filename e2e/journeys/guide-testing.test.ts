// The guide's Playwright tests as they stand there, on the form of its first page: only who collects them is put in.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { blockOf, blocks } from "@telproof/guide/blocks";
import type { Page, TestInfo } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import type { RunningTelproof } from "../fixture/telproof.ts";

type Body = (own: { readonly page: Page }, info: Pick<TestInfo, "workerIndex">) => Promise<void>;

const collector = `export { expect } from "playwright/test";
export const bodies = [];
export const test = (title, body) => bodies.push(body);
`;

/** A block as a reader would paste it: with the address and the keys of this server. */
const pasted = (page: string, name: string, { url, appKey, secretKey }: RunningTelproof): string =>
  blockOf(page, name)
    .replaceAll("https://telproof.example.com", url)
    .replaceAll("YOUR_APP_KEY", appKey)
    .replaceAll("process.env", JSON.stringify({ TELPROOF_SECRET_KEY: secretKey }));

/** The bodies of the tests in a file. */
const collected = async (source: string, info: TestInfo): Promise<readonly Body[]> => {
  const [file, beside] = [info.outputPath("pasted.mjs"), info.outputPath("collector.mjs")];
  writeFileSync(beside, collector);
  writeFileSync(file, source.replace("@playwright/test", "./collector.mjs"));
  await import(pathToFileURL(file).href);
  const { bodies }: { readonly bodies: readonly Body[] } = await import(pathToFileURL(beside).href);
  return bodies;
};

const names = blocks
  .filter(({ page, text }) => page === "testing" && text.includes("@playwright/test"))
  .map(({ name }) => name);

test.use({ baseURL: ({ site }, use) => use(site.origin) });

for (const name of names)
  test(`the guide's test ${name} passes`, async ({ page, site, telproof }, info) => {
    const form = pasted("index", "script-tag.html", telproof);
    site.serve({ html: `<!doctype html><html lang="en"><title>Shop</title>${form}` });
    const bodies = await collected(pasted("testing", name, telproof), info);
    expect(bodies).toHaveLength(1);
    for (const body of bodies) await body({ page }, info);
  });

test("the guide has two such tests", () => {
  expect(names).toEqual(["playwright.ts", "refusals.spec.ts"]);
});
