// The guide's snippets for screens of one's own: the session by itself, and in each framework.
import { bundled } from "@telproof/guide/bundle";
import { pasted, serve } from "../fixture/guide-snippet.ts";
import { expect, test } from "../fixture/journey.ts";

/** Bundling may be slow where cores are. */
test.setTimeout(90_000);

test("the session of one's own screens goes from a number to its proof", async ({
  page,
  site,
  telproof,
  phone,
  codeFor,
}) => {
  const place = { site, telproof };
  const files = { "session.ts": pasted("frameworks", "session.ts", place) };
  const program = await bundled("session", { entry: "session.ts", files });
  serve(place, pasted("frameworks", "session.html", place), program);
  await page.goto(site.origin);
  const number = phone();
  const type = async (text: string) => {
    await page.getByLabel("Number or code").fill(text);
    await page.getByRole("button", { name: "Next" }).click();
  };
  await type(number);
  await expect(page.getByRole("status")).toHaveText(/^Sent to \+44/);
  await type(await codeFor(number));
  await expect(page.getByRole("status")).toHaveText(`${number} is yours.`);
});

/** What each snippet with own screens needs beside itself, and how it is shown. */
const ownScreens: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "phone-screens.tsx": {
    "entry.tsx": `import { createRoot } from "react-dom/client"; import { PhoneScreens } from "./phone-screens.tsx";
createRoot(document.querySelector("#app")).render(<PhoneScreens />);`,
  },
  "PhoneScreens.vue": {
    "vite.config.ts": `import vue from "@vitejs/plugin-vue"; export default { plugins: [vue()] };`,
    "entry.js": `import { createApp } from "vue"; import Screens from "./PhoneScreens.vue"; createApp(Screens).mount("#app");`,
  },
  "PhoneScreens.svelte": {
    "vite.config.ts": `import { svelte } from "@sveltejs/vite-plugin-svelte"; export default { plugins: [svelte()] };`,
    "entry.js": `import { mount } from "svelte"; import Screens from "./PhoneScreens.svelte";
mount(Screens, { target: document.querySelector("#app") });`,
  },
};

for (const [name, around] of Object.entries(ownScreens))
  test(`own screens made with ${name} verify a number`, async ({ page, site, telproof, phone, codeFor }) => {
    const place = { site, telproof };
    const files = { [name]: pasted("frameworks", name, place), ...around };
    const entry = "entry.tsx" in files ? "entry.tsx" : "entry.js";
    serve(place, '<div id="app"></div>', await bundled(name.replace(".", "-"), { entry, files }));
    await page.goto(site.origin);
    const number = phone();
    await page.getByLabel("Phone number").fill(number);
    await page.getByRole("button", { name: "Send code" }).click();
    await expect(page.getByLabel("Code")).toBeVisible();
    await page.reload();
    await page.getByLabel("Code").fill(await codeFor(number));
    await page.getByRole("button", { name: "Check" }).click();
    await expect(page.getByText(`${number} is yours.`)).toBeVisible();
  });

test("own screens tell errors in the page's language, and report how far people get", async ({
  page,
  site,
  telproof,
}) => {
  const place = { site, telproof };
  const error = { code: "wrong_code", kind: "input", guessesLeft: 3 };
  const files = {
    "messages.ts": pasted("errors", "messages.ts", place),
    "funnel.ts": pasted("frameworks", "funnel.ts", place),
    "entry.ts": `import "./funnel.ts"; import { hint } from "./messages.ts";
document.querySelector("output").value = hint({ error: ${JSON.stringify(error)}, retryIn: 0 });`,
  };
  const html = '<script>document.documentElement.lang = "de-CH"</script><output></output>';
  serve(place, html, await bundled("messages", { entry: "entry.ts", files }));
  const reported = page.waitForRequest("**/funnel");
  await page.goto(site.origin);
  await expect(page.getByRole("status")).toHaveText("Falscher Code. Noch 3 Versuche.");
  expect(JSON.parse((await reported).postData() ?? "")).toEqual({
    step: "phone_shown",
    duration: 0,
    elapsed: 0,
  });
});
