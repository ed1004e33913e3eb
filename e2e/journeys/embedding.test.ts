// Pages that write no element: a class-marked container and `render()`, under the names that they know from Turnstile.
import { expect, test } from "../fixture/journey.ts";
import { askForCode, verifyNumber, widgetIn } from "../fixture/widget.ts";

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title><body><main><h1>Shop</h1>${body}</main></body></html>`;

test("a page written for Turnstile works with another script, class and key", async ({
  page: browser,
  site,
  telproof,
  phone,
  codeFor,
  redeem,
}) => {
  const number = phone();
  site.serve({
    html: page(`<script src="${telproof.url}/widget/v1/api.js" async defer></script>
      <script>function done(token) { document.title = token; }</script>
      <form method="post" action="/signup">
        <div class="tel-proof" data-sitekey="${telproof.appKey}" data-callback="done" data-theme="light"
          data-response-field-name="response" data-size="compact" data-action="sign-up"></div>
        <button>Sign up</button>
      </form>`),
  });
  await browser.goto(site.origin);
  const widget = widgetIn(browser);
  await verifyNumber(widget, number, codeFor);
  await expect(browser).toHaveTitle(/^ey/);
  const told = await browser.title();
  await browser.getByRole("button", { name: "Sign up" }).click();
  await expect(browser.getByRole("heading", { name: "Thank you" })).toBeVisible();
  // The page may have posted what it was told, so the form posts another one.
  expect(await redeem(told)).toBe(number);
  expect(await redeem(site.posted[0]?.get("response"))).toBe(number);
});

const explicitPage = ({ url, appKey }: { readonly url: string; readonly appKey: string }) =>
  page(`<div id="here"></div><div class="tel-proof" data-sitekey="${appKey}"></div>
    <script>
      const heard = [];
      const hear = (name) => (given) => heard.push(given === undefined ? name : name + " " + typeof given);
      function begin() {
        const params = { sitekey: "${appKey}", callback: hear("verified"), "timeout-callback": hear("timeout"),
          "expired-callback": hear("expired"), "error-callback": (code) => heard.push(code) };
        window.ids = [telproof.render("#here", params), telproof.render(document.querySelector("#here"), params)];
      }
    </script>
    <script src="${url}/widget/v1/api.js?render=explicit&onload=begin" async defer></script>`);

test("render() twice is one widget, whose answer can be read, forgotten and taken away", async ({
  page: browser,
  site,
  telproof,
  phone,
  codeFor,
}) => {
  const number = phone();
  site.serve({ html: explicitPage(telproof) });
  await browser.goto(site.origin);
  const widget = widgetIn(browser);
  await expect(widget.phone).toHaveCount(1);
  await expect(browser.locator("tel-proof")).toHaveCount(1);
  expect(await browser.evaluate("new Set(ids).size")).toBe(1);
  expect(await browser.evaluate("telproof.getResponse()")).toBeUndefined();

  await verifyNumber(widget, number, codeFor);
  expect(await browser.evaluate("telproof.getResponse(ids[0])")).toMatch(/^ey/);
  expect(await browser.evaluate("telproof.getResponse('#here')")).toMatch(/^ey/);
  expect(await browser.evaluate("telproof.isExpired()")).toBe(false);
  expect(await browser.evaluate("heard")).toEqual(["verified string"]);

  await browser.evaluate("telproof.reset(ids[0])");
  await expect(widget.phone).toHaveValue("");
  expect(await browser.evaluate("telproof.getResponse()")).toBeUndefined();
  await browser.evaluate("telproof.remove(ids[0])");
  await expect(browser.locator("tel-proof")).toHaveCount(0);
});

test("callbacks tell of what goes wrong: a number that is too short, a code that runs out", async ({
  page: browser,
  site,
  telproof,
  phone,
  pass,
}) => {
  site.serve({ html: explicitPage(telproof) });
  await browser.goto(site.origin);
  const widget = widgetIn(browser);
  await widget.phone.fill("+44 1");
  await widget.send.click();
  await expect.poll(() => browser.evaluate("heard")).toEqual(["invalid_number"]);
  await askForCode(widget, phone());
  await pass(600);
  await expect.poll(() => browser.evaluate("heard")).toEqual(["invalid_number", "timeout"]);
  expect(await browser.evaluate("telproof.isExpired()")).toBe(true);
});

test("marked elements need nothing inline: a strict policy lets api.js and what it loads pass", async ({
  page: browser,
  site,
  telproof,
}) => {
  site.serve({
    policy: `default-src 'none'; script-src ${telproof.url}; connect-src ${telproof.url}; require-trusted-types-for 'script'; trusted-types lit-html`,
    html: page(
      `<script src="${telproof.url}/widget/v1/api.js"></script><div class="tel-proof" data-sitekey="${telproof.appKey}" data-required></div>`,
    ),
  });
  const blocked: string[] = [];
  browser.on("console", (message) => message.type() === "error" && blocked.push(message.text()));
  await browser.goto(site.origin);
  await expect(widgetIn(browser).phone).toBeVisible();
  await expect(browser.locator("tel-proof")).toHaveJSProperty("required", true);
  expect(blocked.filter((it) => !it.includes("favicon"))).toEqual([]);
});

test("an element that a server has rendered is taken over, once", async ({
  page: browser,
  openShop,
  phone,
}) => {
  const widget = await openShop({
    form: `<tel-proof app-key="KEY" required theme="auto"><template shadowrootmode="open"><style>:host { display: block }</style><!--lit-part--><!--/lit-part--></template></tel-proof>`,
  });
  await askForCode(widget, phone());
  await expect(browser.locator("tel-proof .card")).toHaveCount(1);
});
