// The SDK's hooks in the frameworks themselves: components that come and go while a message is on its way.
import { bundled } from "@telproof/guide/bundle";
import { serve } from "../fixture/guide-snippet.ts";
import { hookPages } from "../fixture/hook-pages.ts";
import { expect, test } from "../fixture/journey.ts";

/** Bundling may be slow where cores are. */
test.setTimeout(90_000);

for (const framework of ["React", "Vue", "Svelte"] as const)
  test(`a message that a child of a component in ${framework} asked for is kept when the component is replaced meanwhile`, async ({
    page,
    site,
    telproof,
    phone,
    inbox,
  }) => {
    const number = phone();
    const { appKey, url: baseUrl } = telproof;
    const program = await bundled(
      `hooks-${framework}`,
      hookPages({ appKey, baseUrl, phone: number })[framework],
    );
    serve({ site, telproof }, '<div id="app"></div>', program);
    const answer = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    await page.route("**/v1/verifications", async (route) => {
      asked.resolve();
      await answer.promise;
      await route.continue();
    });
    await page.goto(site.origin);
    const step = page.getByRole("status");
    await asked.promise;
    await expect(step).toHaveText("phone");
    await page.getByRole("button", { name: "Again" }).click();
    answer.resolve();
    await expect(step).toHaveText("code");
    await page.reload();
    await expect(step).toHaveText("code");
    await page.getByRole("button", { name: "Change" }).click();
    await expect(step).toHaveText("phone");
    expect(await page.getByLabel("Number").inputValue()).not.toContain("•");
    expect(await inbox(number)).toHaveLength(1);
  });
