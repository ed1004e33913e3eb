// The guide as its readers use it: every page, the preview, and every snippet for a browser on a page of its own.
import { type Block, blocks } from "@telproof/guide/blocks";
import { bundled } from "@telproof/guide/bundle";
import { addressOf, pages } from "@telproof/guide/contents";
import axe from "axe-core";
import type { Page } from "playwright/test";
import { type Place, pasted, serve } from "../fixture/guide-snippet.ts";
import { expect, test } from "../fixture/journey.ts";
import { heardViolations } from "../fixture/strict-policy.ts";
import { askForCode, widgetIn } from "../fixture/widget.ts";

/** Bundling may be slow where cores are. */
test.setTimeout(90_000);

const faultsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { violations } = await (Reflect.get(globalThis, "axe") as typeof axe).run({
      resultTypes: ["violations"],
    });
    const wide = document.documentElement.scrollWidth > innerWidth ? ["wider than the screen"] : [];
    return [...wide, ...violations.flatMap(({ id, nodes }) => nodes.map((it) => `${id} at ${it.target}`))];
  });

/** Dialects' pages are long and all of one make: their tables are looked at in one of the looks. */
const short = pages.filter(({ file }) => !file.includes("/dialects/"));
const looks = [
  { colorScheme: "light", viewport: { width: 1400, height: 900 }, looked: short },
  { colorScheme: "dark", viewport: { width: 320, height: 640 }, looked: pages },
] as const;

for (const { colorScheme, viewport, looked } of looks) {
  test.describe(`guide, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport });

    test(`no page has an axe violation or is too wide: ${colorScheme}`, async ({ page, telproof }) => {
      // Some thirty pages in one test: a busy machine needs longer than the usual half minute.
      test.setTimeout(120_000);
      await page.addInitScript({ content: axe.source });
      const faults: string[] = [];
      for (const it of looked) {
        await page.goto(telproof.url + addressOf(it));
        // The switch of light and dark gets its name from the page's script.
        await expect(page.locator(".VPSwitchAppearance[title]").first()).toBeAttached();
        if (it.slug === "theming") await expect(widgetIn(page).send).toBeVisible();
        for (const fault of await faultsOf(page)) faults.push(`${it.slug}: ${fault}`);
      }
      expect(faults).toEqual([]);
    });
  });
}

test("a keyboard skips to the text, and a narrow screen opens the contents", async ({ page, telproof }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${telproof.url}/docs/guide`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#VPContent")).toBeFocused();
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  await page.getByRole("link", { name: "Theming", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Theming" })).toBeVisible();
});

test("search finds a section and opens it, the look is the reader's choice, and nothing breaks the policy", async ({
  page,
  telproof,
}) => {
  const violations = await heardViolations(page);
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(telproof.url))
      elsewhere.push(request.url());
  });
  await page.goto(`${telproof.url}/docs/guide`);
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("searchbox").fill("codes of siteverify");
  await page.getByRole("option").first().click();
  await expect(page).toHaveURL(`${telproof.url}/docs/guide/errors#codes-of-siteverify`);
  await expect(page.getByRole("heading", { name: "Codes of siteverify" })).toBeInViewport();
  await page.getByRole("switch").first().click();
  await expect(page.locator("html")).toHaveClass(/dark/);
  await page.reload();
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
  expect(elsewhere).toEqual([]);
  expect(violations).toEqual([]);
});

test("an address without a page says so and leads back", async ({ page, telproof }) => {
  await page.goto(`${telproof.url}/docs/guide/nowhere`);
  await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  await page.getByRole("link", { name: "To the first page of the guide" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Start in five minutes" })).toBeVisible();
  await page.getByRole("link", { name: "API reference" }).click();
  await expect(page).toHaveURL(`${telproof.url}/docs`);
});

test("the preview is the real widget in the reader's own look, without a violation of its policy", async ({
  page,
  context,
  telproof,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const violations = await heardViolations(page);
  await page.goto(`${telproof.url}/docs/guide/theming`);
  const widget = widgetIn(page);
  await page.getByLabel("Accent").fill("#aa0055");
  await page.getByLabel("Corners").fill("3");
  await page.getByLabel("Theme", { exact: true }).selectOption("dark");
  await expect(widget.send).toHaveCSS("background-color", "rgb(170, 0, 85)");
  await page.getByRole("button", { name: "Copy Your style sheet" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(
      "tel-proof {\n  color-scheme: dark;\n  --tel-proof-accent: #aa0055;\n  --tel-proof-radius: 3px;\n}",
    );
  await expect(page.getByRole("group", { name: "Or your appearance" })).toHaveText(
    '{ "theme": "dark", "variables": { "accent": "#aa0055", "radius": "3px" } }',
  );
  await askForCode(widget, "+447700900980");
  await widget.code.fill("424242");
  await expect(widget.verified).toBeVisible();
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(page.locator("tel-proof")).toHaveAttribute("appearance", "{}");
  expect(violations).toEqual([]);
});

/** How each snippet is put on a page: what of the guide it needs, and nothing else. */
const setUps: Readonly<Record<string, (place: Place) => Promise<void>>> = {
  "form.html and main.ts": async (place) => {
    const files = { "main.ts": pasted("frameworks", "main.ts", place) };
    const program = await bundled("npm", { entry: "main.ts", files });
    serve(place, pasted("frameworks", "form.html", place), program);
  },
  "sign-up.tsx": async (place) => {
    const files = {
      "sign-up.tsx": pasted("frameworks", "sign-up.tsx", place),
      "entry.tsx": `import { createRoot } from "react-dom/client"; import { SignUp } from "./sign-up.tsx";
createRoot(document.querySelector("#app")).render(<SignUp />);`,
    };
    serve(place, '<div id="app"></div>', await bundled("react", { entry: "entry.tsx", files }));
  },
  "SignUp.vue": async (place) => {
    const files = {
      "vite.config.ts": pasted("frameworks", "vite.config.ts", place),
      "SignUp.vue": pasted("frameworks", "SignUp.vue", place),
      "entry.js": `import { createApp } from "vue"; import SignUp from "./SignUp.vue"; createApp(SignUp).mount("#app");`,
    };
    serve(place, '<div id="app"></div>', await bundled("vue", { entry: "entry.js", files }));
  },
  "SignUp.svelte": async (place) => {
    const files = {
      "vite.config.ts": `import { svelte } from "@sveltejs/vite-plugin-svelte"; export default { plugins: [svelte()] };`,
      "SignUp.svelte": pasted("frameworks", "SignUp.svelte", place),
      "entry.js": `import { mount } from "svelte"; import SignUp from "./SignUp.svelte";
mount(SignUp, { target: document.querySelector("#app") });`,
    };
    serve(place, '<div id="app"></div>', await bundled("svelte", { entry: "entry.js", files }));
  },
  "sign-up.component.ts": async (place) => {
    const files = {
      "tsconfig.json": JSON.stringify({ compilerOptions: { experimentalDecorators: true } }),
      "sign-up.component.ts": pasted("frameworks", "sign-up.component.ts", place),
      "entry.ts": `import "@angular/compiler"; import { bootstrapApplication } from "@angular/platform-browser";
import { SignUp } from "./sign-up.component.ts"; bootstrapApplication(SignUp);`,
    };
    serve(place, "<sign-up></sign-up>", await bundled("angular", { entry: "entry.ts", files }));
  },
  "listening.html": async (place) => serve(place, pasted("widget", "listening.html", place)),
  "consent.html": async (place) => serve(place, pasted("widget", "consent.html", place)),
  "narrowing.html": async (place) => serve(place, pasted("widget", "narrowing.html", place)),
  "marked.html": async (place) => serve(place, pasted("widget", "marked.html", place)),
  "render.html": async (place) => serve(place, pasted("widget", "render.html", place)),
  "appearance.html": async (place) => serve(place, pasted("theming", "appearance.html", place)),
};

/** What a person sees of it when the number is verified, beside the widget's own word. */
const signs: Readonly<Record<string, string | RegExp>> = {
  "sign-up.tsx": "Sign up from GB",
  "SignUp.vue": "Sign up from GB",
  "SignUp.svelte": "Sign up from GB",
  "sign-up.component.ts": "Sign up from GB",
  "listening.html": /^Verified: \+44/,
  "consent.html": "You can log in with this number from now on.",
};

/** The colour of its button, where the snippet sets one. */
const accents: Readonly<Record<string, string>> = { "appearance.html": "rgb(122, 31, 92)" };

for (const [name, setUp] of Object.entries(setUps))
  test(`the snippet ${name} verifies a number`, async ({ page, site, telproof, phone, codeFor, redeem }) => {
    await setUp({ site, telproof });
    await page.goto(site.origin);
    const widget = widgetIn(page);
    const number = phone();
    const accent = accents[name];
    if (accent !== undefined) await expect(widget.send).toHaveCSS("background-color", accent);
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await askForCode(widget, number);
    await widget.code.fill(await codeFor(number));
    await expect(widget.verified).toBeVisible();
    const sign = signs[name];
    if (sign !== undefined) await expect(page.getByText(sign)).toBeVisible();
    const submit = page.getByRole("button", { name: /^Sign up/ });
    if ((await submit.count()) === 0) return;
    for (const field of await page.getByRole("textbox", { name: "Name" }).all()) await field.fill("Ada");
    await submit.click();
    await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
    const proofs = [...(site.posted[0] ?? [])].filter(([, value]) => value.startsWith("ey"));
    expect(await redeem(proofs[0]?.[1])).toBe(number);
  });

test("the style sheets mean something to the browser and to the widget", async ({ page, openShop }) => {
  const { send } = await openShop();
  const sheets = blocks.filter(({ language }) => language === "css");
  for (const { text } of sheets) await page.addStyleTag({ content: text });
  const kept = await page.evaluate(() =>
    [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
  );
  const rules = sheets.flatMap(({ text }) => text.match(/\{/g) ?? []);
  const declarations = sheets.flatMap(({ text }) => text.match(/^ {2}[a-z-]+:/gm) ?? []);
  expect(kept).toHaveLength(rules.length);
  expect(kept.join("\n").match(/[{;] [a-z-]+:/g)).toHaveLength(declarations.length);
  await expect(send).toHaveCSS("text-transform", "uppercase");
  await expect(send).toHaveCSS("background-color", "rgb(122, 31, 92)");
});

test("no snippet for a browser was forgotten", () => {
  const here = (it: Block) => ["html", "vue", "svelte"].includes(it.language) && it.page in forBrowsers;
  const names = new Set(
    Object.entries(forBrowsers).flatMap(([page, files]) => files.map((it) => `${page}/${it}`)),
  );
  expect(new Set(blocks.filter(here).map(({ page, name }) => `${page}/${name}`))).toEqual(names);
});

/** What the journeys above put on pages. */
const forBrowsers: Readonly<Record<string, readonly string[]>> = {
  frameworks: [
    "form.html",
    "SignUp.vue",
    "SignUp.svelte",
    "session.html",
    "PhoneScreens.vue",
    "PhoneScreens.svelte",
  ],
  widget: ["listening.html", "consent.html", "narrowing.html", "marked.html", "render.html"],
  theming: ["appearance.html"],
};
