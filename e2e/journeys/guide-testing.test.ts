// The guide's Playwright tests as they stand there, on the form of its first page: only who collects them is put in.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { blockOf, blocks } from "@telproof/guide/blocks";
import type { Page, TestInfo } from "playwright/test";
import { findFreePort } from "../fixture/free-port.ts";
import { startGuideSite } from "../fixture/guide-site.ts";
import { expect, test } from "../fixture/journey.ts";
import { type RunningTelproof, startTelproof } from "../fixture/telproof.ts";

type Body = (own: { readonly page: Page }) => Promise<void>;

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

/** A busy machine may need its time for a process and three visitors. */
test.setTimeout(120_000);

for (const name of names)
  test(`the guide's test ${name} passes three times in a row on the site of the guide's first page`, async ({
    browser,
  }, info) => {
    const port = await findFreePort();
    const origin = `http://localhost:${port}`;
    const telproof = await startTelproof({}, [origin]);
    const site = await startGuideSite(info.outputDir, port, telproof);
    const bodies = await collected(pasted("testing", name, telproof), info);
    expect(bodies).toHaveLength(1);
    for (const round of [1, 2, 3])
      for (const body of bodies)
        await test.step(`round ${round}`, async () => {
          const context = await browser.newContext({ baseURL: site.origin, locale: "en-US" });
          await body({ page: await context.newPage() });
          await context.close();
        });
    site.close();
    await telproof.close();
    expect(telproof.faults).toEqual([]);
  });

test("the guide has two such tests", () => {
  expect(names).toEqual(["playwright.ts", "refusals.spec.ts"]);
});
