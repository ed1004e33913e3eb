// Mistakes of the people who build a page: each is reported in the console, and on a page in development in the card.
// None of them lets a form through that requires a number.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";

const consoleOf = (page: Page) => {
  const lines: string[] = [];
  page.on("console", (message) => lines.push(message.text()));
  return lines;
};

const isValid = (page: Page) =>
  page.locator("form").evaluate((form) => (form as HTMLFormElement).checkValidity());

const notes = (page: Page) => page.getByRole("note");

const secretShape = "a1b2c3d4e5f6g7h8i9j0a1b2c3d4e5f6g7h8i9j0";

for (const { title, form, says } of [
  { title: "no app key", form: "<tel-proof required></tel-proof>", says: /has no app key/ },
  {
    title: "the app key under React's name",
    form: '<tel-proof appKey="KEY" required></tel-proof>',
    says: /no attribute appkey\. Write app-key/,
  },
  {
    title: "the app key under a container's name",
    form: '<tel-proof data-sitekey="KEY" required></tel-proof>',
    says: /no attribute data-sitekey\. Write app-key/,
  },
  {
    title: "the secret key",
    form: `<tel-proof app-key="${secretShape}" required></tel-proof>`,
    says: /is a secret key\. It is public now/,
  },
])
  test(`${title}: reported, and the form stays invalid`, async ({ page, openShop, telproof }) => {
    const lines = consoleOf(page);
    await openShop({ form });
    await expect(notes(page)).toHaveText(says);
    await expect(page.getByText("Phone verification isn’t available here")).toBeVisible();
    expect(lines.filter((line) => says.test(line))).toHaveLength(1);
    expect(await isValid(page)).toBe(false);
    expect(telproof.asked.map(({ path }) => path).join()).not.toContain(secretShape);
  });

test("an element that cannot begin blocks its form as soon as it is required, and when its key is taken away", async ({
  page,
  openShop,
}) => {
  await openShop({ form: "<tel-proof></tel-proof>" });
  await expect(page.getByText("Phone verification isn’t available here")).toBeVisible();
  expect(await isValid(page)).toBe(true);
  await page.locator("tel-proof").evaluate((it) => Reflect.set(it, "required", true));
  await expect.poll(() => isValid(page)).toBe(false);
  await openShop({ form: '<tel-proof app-key="KEY" required></tel-proof>' });
  await page.getByRole("button", { name: "Send code" }).waitFor();
  await page.locator("tel-proof").evaluate((it) => it.removeAttribute("app-key"));
  await expect(page.getByText("Phone verification isn’t available here")).toBeVisible();
  expect(await isValid(page)).toBe(false);
});

test("an appearance that throws ends nothing: the element that is required later blocks its form", async ({
  page,
  openShop,
}) => {
  await openShop({ form: '<tel-proof app-key="KEY"></tel-proof>' });
  await page.getByRole("button", { name: "Send code" }).waitFor();
  await page.evaluate(() => {
    // What is reported would fail the journey; here it is what the page is told.
    globalThis.reportError = () => {};
    const broken = {
      get variables() {
        throw new Error("broken");
      },
    };
    const element = document.querySelector("tel-proof");
    if (element) Reflect.set(element, "appearance", broken);
  });
  await page.locator("tel-proof").evaluate((it) => Reflect.set(it, "required", true));
  await expect.poll(() => isValid(page)).toBe(false);
});

test("a key that comes later begins the verification, and the report goes away", async ({
  page,
  openShop,
  telproof,
}) => {
  const widget = await openShop({ form: "<tel-proof required></tel-proof>" });
  await expect(notes(page)).toBeVisible();
  await page
    .locator("tel-proof")
    .evaluate((element, key) => element.setAttribute("app-key", key), telproof.appKey);
  await expect(widget.phone).toBeVisible();
  await expect(notes(page)).toBeHidden();
});

test("a self-closed element that has swallowed the rest of the page is reported", async ({
  page,
  openShop,
}) => {
  const lines = consoleOf(page);
  const widget = await openShop({
    form: '<tel-proof app-key="KEY" required/><label>Name <input name="name"></label><button>Sign up</button>',
  });
  await expect(widget.phone).toBeVisible();
  await expect(notes(page)).toHaveText(/no self-closing custom elements/);
  expect(lines.filter((line) => line.includes("no self-closing custom elements"))).toHaveLength(1);
});

test("text inside the element is what is shown without the script, and no mistake", async ({
  page,
  openShop,
}) => {
  const lines = consoleOf(page);
  const widget = await openShop({
    form: '<tel-proof app-key="KEY" required><p>Call <a href="tel:+442079460000">us</a> to sign up.</p></tel-proof>',
  });
  await expect(widget.phone).toBeVisible();
  await expect(page.getByText("to sign up")).toBeHidden();
  expect(lines.filter((line) => line.includes("Telproof"))).toEqual([]);
});

test("on localhost a misspelt attribute is reported", async ({ page, openShop, site }) => {
  await openShop({ form: '<tel-proof app-key="KEY" responsefield="input"></tel-proof>' });
  await page.goto(site.origin.replace("127.0.0.1", "localhost"));
  await expect(notes(page)).toContainText("no attribute responsefield. Write response-field");
});

test("a policy that does not allow the connection is reported as such", async ({
  page,
  openShop,
  telproof,
}) => {
  const lines = consoleOf(page);
  await openShop({
    policy: `default-src 'none'; script-src ${telproof.url}; connect-src 'self'`,
  });
  const says = `Content-Security-Policy of this page blocks ${telproof.url}`;
  await expect(notes(page)).toContainText(says);
  expect(lines.filter((line) => line.includes(says))).toHaveLength(1);
  expect(await isValid(page)).toBe(false);
});

test("an address where no server is, and one where another server is, are told apart", async ({
  page,
  openShop,
  site,
}) => {
  await openShop({
    form: '<tel-proof app-key="KEY" base-url="http://127.0.0.1:9" required></tel-proof>',
  });
  await expect(notes(page)).toHaveText(/No response from http:\/\/127\.0\.0\.1:9\./);
  await openShop({ form: `<tel-proof app-key="KEY" base-url="${site.origin}" required></tel-proof>` });
  await expect(notes(page)).toHaveText(/responds, but not as a Telproof server/);
  expect(await isValid(page)).toBe(false);
});

test("a sandboxed frame is reported as one, and no origin is blamed", async ({ page, site, telproof }) => {
  const lines = consoleOf(page);
  const inner = `<script type=module src=${telproof.url}/widget/v1/telproof.js></script><form><tel-proof app-key=${telproof.appKey} required></tel-proof></form>`;
  site.serve({
    html: `<!doctype html><title>Shop</title><iframe sandbox="allow-scripts allow-forms" srcdoc="${inner}"></iframe>`,
  });
  await page.goto(site.origin);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("note")).toHaveText(/sandboxed frame/);
  await expect(frame.getByText("origins allowed")).toBeHidden();
  expect(lines.some((line) => line.includes("allow-same-origin"))).toBe(true);
});

test("a container on a page with the other script is reported in its place", async ({
  page,
  site,
  telproof,
}) => {
  const lines = consoleOf(page);
  site.serve({
    html: `<!doctype html><title>Shop</title><script type="module" src="${telproof.url}/widget/v1/telproof.js"></script>
      <div class="tel-proof" data-sitekey="${telproof.appKey}"></div>`,
  });
  await page.goto(site.origin);
  await expect(page.locator(".tel-proof")).toHaveText(/need the script api\.js/);
  expect(lines.filter((line) => line.includes("need the script api.js"))).toHaveLength(1);
});

test("on a page that everybody can reach, only the console tells the developer", async ({
  page,
  telproof,
}) => {
  const lines = consoleOf(page);
  const html = `<!doctype html><title>Shop</title><script type="module" src="/widget/v1/telproof.js"></script>
    <form><tel-proof required></tel-proof></form>`;
  await page.route("http://shop.example/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: html });
    return route.fulfill({ response: await route.fetch({ url: telproof.url + pathname }) });
  });
  await page.goto("http://shop.example/");
  await expect(page.getByText("Phone verification isn’t available here")).toBeVisible();
  await expect.poll(() => lines.some((line) => line.includes("has no app key"))).toBe(true);
  await expect(notes(page)).toHaveCount(0);
  expect(await isValid(page)).toBe(false);
});

for (const isBlocked of [true, false])
  test(`the fallback of the README ${isBlocked ? "holds the form back where the script is missing" : "goes away when the widget starts"}`, async ({
    page,
    openShop,
  }) => {
    if (isBlocked) await page.route("**/telproof.js", (route) => route.fulfill({ status: 404 }));
    const widget = await openShop({
      form: `<tel-proof app-key="KEY" required>
        <p data-tel-proof>Phone verification could not be loaded. Please reload the page.</p>
        <select data-tel-proof required aria-label="Phone verification"><option value="">Not loaded</option></select>
      </tel-proof><button>Sign up</button>`,
    });
    await expect(isBlocked ? page.getByText("could not be loaded") : widget.phone).toBeVisible();
    await expect(page.getByRole("combobox")).toHaveCount(isBlocked ? 1 : 0);
    expect(await isValid(page)).toBe(false);
    await expect(notes(page)).toHaveCount(0);
  });
