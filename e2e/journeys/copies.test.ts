// Several copies of the widget on one page: two addresses of the script, one that came by npm, `api.js` twice.
import { bundled } from "@telproof/guide/bundle";
import { expect, test } from "../fixture/journey.ts";
import { askForCode, widgetIn } from "../fixture/widget.ts";

/** Bundling may be slow where cores are. */
test.setTimeout(90_000);

test("the first copy serves every element, the others are left out with a word to the developer", async ({
  page,
  site,
  telproof,
  phone,
  codeFor,
}) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  const program = await bundled("copies", {
    entry: "main.ts",
    files: {
      "main.ts": `import { defineTelProof } from "@telproof/widget"; defineTelProof({ baseUrl: "${telproof.url}" });`,
    },
  });
  const { url, appKey } = telproof;
  const element = `<tel-proof app-key="${appKey}"></tel-proof>`;
  site.serve({
    html: `<!doctype html><html lang="en"><title>Shop</title>
      <script type="module" src="${url}/widget/v1/telproof.js"></script>
      <script type="module" src="${url}/widget/v1/telproof.js?v=2"></script>
      <script type="module">${program.replaceAll("</script", "<\\/script")}</script>
      <script src="${url}/widget/v1/api.js" defer></script><script src="${url}/widget/v1/api.js?again" defer></script>
      <section aria-label="Home">${element}</section>
      <section aria-label="Work"><div class="tel-proof" data-sitekey="${appKey}"></div></section>`,
  });
  await page.addInitScript(() => Reflect.set(globalThis, "usual", new Set(Object.keys(globalThis))));
  await page.goto(site.origin);
  for (const name of ["Home", "Work"]) {
    const widget = widgetIn(page.getByRole("region", { name }));
    const number = phone();
    await askForCode(widget, number);
    await widget.code.fill(await codeFor(number));
    await expect(widget.verified).toBeVisible();
  }
  await expect(page.locator("tel-proof")).toHaveCount(2);
  expect(said.filter((it) => it.startsWith("Telproof: "))).toEqual(
    Array.from({ length: 2 }, () => "Telproof: another copy of the widget is ignored."),
  );
  const added = await page.evaluate(() =>
    Object.keys(globalThis).filter((name) => !Reflect.get(globalThis, "usual").has(name)),
  );
  expect(added.filter((name) => !/^(usual|lit|reactive)/.test(name))).toEqual(["telproof"]);
});
