// Ways in which pages use RingCaptcha's browser widget: jQuery, several containers, sign-up fields, their own texts, the
// first widget's address, a strict policy.
import { expect, test } from "../fixture/journey.ts";
import { serveJQuery, serveRingCaptchaPage, toldIn } from "../fixture/ringcaptcha-page.ts";
import { heardViolations, strictPolicy } from "../fixture/strict-policy.ts";
import { verifyNumber, widgetIn } from "../fixture/widget.ts";

test("with jQuery on the page events are jQuery's, and what it writes and clicks counts", async ({
  page,
  site,
  telproof,
  codeFor,
}) => {
  const widget = widgetIn(page);
  serveRingCaptchaPage(site, telproof, {
    before: await serveJQuery(page, site),
    after: `<script>
      window.told = [];
      const names = ["ready", "pending", "verified", "error"];
      for (const name of names)
        jQuery("[data-widget]").on(name + ".rc.widget", (event) => told.push(event.type + "." + event.namespace));
      new RingCaptcha.Widget(jQuery("[data-widget]"), "KEY", { events: { ready: function () {
        $("a[data-country-iso=gb]").click();
        $(this).find("input.form-control.phone-input").val("07700 900776").trigger("keyup");
      } } });
    </script>`,
  });
  await page.goto(site.origin);
  await expect(widget.phone).toHaveValue("07700 900776");
  await widget.send.click();
  await widget.code.waitFor();
  await widget.code.fill(await codeFor("+447700900776"));
  await expect(widget.verified).toBeVisible();
  expect(await toldIn(page)).toEqual(["ready.rc.widget", "pending.rc.widget", "verified.rc.widget"]);
});

test("containers after the script start too, each by itself", async ({
  page,
  site,
  telproof,
  phone,
  codeFor,
}) => {
  const number = phone();
  serveRingCaptchaPage(site, telproof, {
    form: '<section aria-label="One"><div data-widget data-app="KEY"></div></section>',
    after: '<section aria-label="Two"><div data-widget data-app="KEY" data-auto-focus="yes"></div></section>',
  });
  await page.goto(site.origin);
  const [one, two] = ["One", "Two"].map((name) => page.getByRole("region", { name }));
  if (!one || !two) throw new Error("A region is missing.");
  await expect(widgetIn(two).phone).toBeFocused();
  await verifyNumber(widgetIn(two), number, codeFor);
  await expect(two.locator("[name=ringcaptcha_phone_number]")).toHaveValue(number);
  await expect(one.locator("[name=ringcaptcha_phone_number]")).toHaveValue("");
  await expect(widgetIn(one).phone).toBeVisible();
});

test("mode signup draws its fields and hands their values to the handlers", async ({
  page,
  site,
  telproof,
  phone,
  codeFor,
}) => {
  const number = phone();
  const widget = widgetIn(page);
  serveRingCaptchaPage(site, telproof, {
    form: '<div id="xyz" data-widget data-locale="en" data-mode="signup" data-type="dual"></div>',
    after: `<script>
      window.told = [];
      const settings = {
        form: [
          { id: "phone", type: "phone", placeholder: "Phone" },
          { id: "gdpr", type: "checkbox", checked: true, label: "Send me offers" },
          { id: "email", type: "email", placeholder: "Email" },
        ],
        events: {
          verified: (event, values) => told.push(values),
          signup: (event, values) => told.push(values.phone),
        },
      };
      new RingCaptcha.Widget(document.getElementById("xyz"), "KEY", settings);
    </script>`,
  });
  await page.goto(site.origin);
  await page.getByRole("checkbox", { name: "Send me offers" }).uncheck();
  await page.getByRole("textbox", { name: "Email" }).fill("ada@example.com");
  await verifyNumber(widget, number, codeFor);
  expect(await toldIn(page)).toEqual([{ phone: number, gdpr: false, email: "ada@example.com" }, number]);
});

test("texts that the page has overridden are said, by its own names of languages", async ({
  page,
  site,
  telproof,
}) => {
  serveRingCaptchaPage(site, telproof, {
    before: `<script>
      window.RingCaptchaLocale = { gr: { "widget.code.title": "Το τηλέφωνό σας", "code.submit.sms": "Αποστολή" } };
    </script>`,
    form: '<div data-widget data-app="KEY" data-locale="gr"></div>',
  });
  await page.goto(site.origin);
  await expect(page.getByRole("textbox", { name: "Το τηλέφωνό σας" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Αποστολή" })).toBeVisible();
  await expect(page.locator("tel-proof")).toHaveAttribute("locale", "el");
});

test("without a country picker, digits are the whole number, and voice calls", async ({
  page,
  site,
  telproof,
  inbox,
}) => {
  const widget = widgetIn(page);
  serveRingCaptchaPage(site, telproof, {
    form: '<div data-widget data-app="KEY" data-hide-country="1" data-type="voice"></div>',
  });
  await page.goto(site.origin);
  await widget.phone.pressSequentially("447700900775");
  await expect(widget.phone).toHaveValue(/^\+44/);
  await expect(widget.country).toBeHidden();
  await page.getByRole("button", { name: "Call me", exact: true }).click();
  await widget.code.waitFor();
  const [message] = await inbox("+447700900775");
  expect(message?.channel).toBe("voice");
});

test("modes with an interface of their own verify instead, and setup() is remarked on once", async ({
  page,
  site,
  telproof,
}) => {
  const warnings: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "warning") warnings.push(message.text());
  });
  serveRingCaptchaPage(site, telproof, {
    form: '<div id="a"></div><div id="b"></div>',
    after: `<script>
      for (const id of ["a", "b"]) new RingCaptcha.Widget("#" + id, { app: "KEY", mode: "onboarding" }).setup();
    </script>`,
  });
  await page.goto(site.origin);
  await expect(page.getByRole("textbox", { name: "Phone number" })).toHaveCount(2);
  expect(warnings.filter((text) => text.startsWith("Telproof:"))).toEqual([
    'Telproof: mode "onboarding" is not offered; numbers are verified instead.',
    "Telproof: setup() is no longer needed.",
  ]);
});

test("a strict Content-Security-Policy with Trusted Types is kept", async ({
  page,
  site,
  telproof,
  phone,
  codeFor,
}) => {
  const violations = await heardViolations(page);
  const number = phone();
  const widget = widgetIn(page);
  serveRingCaptchaPage(site, telproof, {
    policy: strictPolicy(telproof.url),
  });
  await page.goto(site.origin);
  await verifyNumber(widget, number, codeFor);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(violations).toEqual([]);
});

test("where the visitor's country is not served, a widget that asks for it is not drawn", async ({
  page,
  site,
  telproof,
}) => {
  await page.route("**/config*", async (route) => {
    const answer = await route.fetch();
    const config = {
      ...(await answer.json()),
      countries: ["FR"],
      country: { code: "GB", confidence: "high" },
    };
    await route.fulfill({ response: answer, json: config });
  });
  serveRingCaptchaPage(site, telproof, {
    form: '<div data-widget data-app="KEY" data-display-always="no"></div><p data-widget data-app="KEY"></p>',
  });
  await page.goto(site.origin);
  await expect(page.locator("p .phone-input")).toBeVisible();
  await expect(page.locator("div[data-widget]")).toBeEmpty();
});

test("the first widget's script address names the app, and draws into its container", async ({
  page,
  site,
  telproof,
}) => {
  const container = '<div id="ringcaptcha_widget"></div>';
  serveRingCaptchaPage(site, telproof, { script: "/widget/KEY", form: container });
  await page.goto(site.origin);
  await expect(widgetIn(page.locator("#ringcaptcha_widget")).phone).toBeVisible();
  await expect(page.locator("tel-proof")).toHaveAttribute("app-key", telproof.appKey);
});
