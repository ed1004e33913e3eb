// Pages written for RingCaptcha's browser widget, whose script now comes from Telproof.
import { expect, test } from "../fixture/journey.ts";
import { confirm, noting, serveRingCaptchaPage, toldIn } from "../fixture/ringcaptcha-page.ts";
import { askForCode, verifyNumber, widgetIn, wrongCodes } from "../fixture/widget.ts";

const events = ["ready", "pending", "verified", "retry", "fallback", "max_validations", "error"];

test("a declared widget verifies, tells its events in order, and its form is confirmed once by the back end", async ({
  page,
  site,
  telproof,
  phone,
  codeFor,
}) => {
  const number = phone();
  const widget = widgetIn(page);
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  serveRingCaptchaPage(site, telproof, { before: noting(events) });
  await page.goto(site.origin);
  await verifyNumber(widget, number, codeFor);
  expect(await toldIn(page)).toEqual(["ready", "pending", "verified"]);

  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  const [posted] = site.posted;
  expect([...(posted?.keys() ?? [])]).toEqual([
    "ringcaptcha_session_id",
    "ringcaptcha_pin_code",
    "ringcaptcha_phone_number",
  ]);
  expect(posted?.get("ringcaptcha_phone_number")).toBe(number);
  expect(await confirm(telproof, posted)).toBe(number);
  expect(await confirm(telproof, posted)).toBe(number);
  expect([...hosts].sort()).toEqual([site.origin, telproof.url].sort());
});

test("a widget made by a script hands its handlers the events, its container as this, and the number where they look", async ({
  page,
  site,
  telproof,
  phone,
  codeFor,
}) => {
  const number = phone();
  const widget = widgetIn(page);
  serveRingCaptchaPage(site, telproof, {
    form: '<div id="xyz"></div>',
    after: `<script>
      window.told = [];
      const note = function (event) { told.push(event.type + " in " + this.id); };
      const read = () => JSON.parse(localStorage.getItem("ringcaptcha.widget.KEY"));
      window.made = new RingCaptcha.Widget("#xyz", {
        app: "KEY",
        events: {
          ready: note,
          pending: note,
          verified: function () { told.push(read().phoneNumber, document.getElementsByName("ringcaptcha_phone_number")[0].value); },
        },
      }).setup();
      window.same = RingCaptcha.Widget(document.getElementById("xyz"), "KEY", { locale: "en" }) === made;
    </script>`,
  });
  await page.goto(site.origin);
  await verifyNumber(widget, number, codeFor);
  expect(await toldIn(page)).toEqual(["widget:ready in xyz", "widget:pending in xyz", number, number]);
  expect(await page.evaluate(() => Reflect.get(globalThis, "same"))).toBe(true);
  await expect(page.locator("tel-proof")).toHaveCount(1);
});

test("a number and a country that a page presets when the widget is ready are taken", async ({
  page,
  site,
  telproof,
  inbox,
}) => {
  const widget = widgetIn(page);
  serveRingCaptchaPage(site, telproof, {
    after: `<script>
      RingCaptcha.Widget("[data-widget]", "KEY", { events: { ready() {
        document.querySelector(".country-list [data-country-iso=gb]").click();
        document.querySelector(".ringcaptcha.widget .phone-input").value = "07700 900777";
      } } });
    </script>`,
  });
  await page.goto(site.origin);
  await expect(widget.country).toHaveAccessibleName("Country: United Kingdom (+44)");
  await expect(widget.phone).toHaveValue("07700 900777");
  await page.locator(".js-send-code").dispatchEvent("click");
  await widget.code.waitFor();
  expect(await inbox("+447700900777")).toHaveLength(1);
});

test("wrong codes are told beside the field, the last of them to the page", async ({
  page,
  site,
  telproof,
  phone,
  codeFor,
}) => {
  const number = phone();
  const widget = widgetIn(page);
  serveRingCaptchaPage(site, telproof, { before: noting(events) });
  await page.goto(site.origin);
  await askForCode(widget, number);
  for (const wrong of wrongCodes(await codeFor(number), 3)) {
    const answered = page.waitForResponse("**/check");
    await widget.code.fill(wrong);
    await answered;
  }
  await expect(page.getByText("Too many wrong codes", { exact: true })).toBeVisible();
  expect(await toldIn(page)).toEqual(["ready", "pending", "max_validations max_validations_reached"]);
  await expect(page.locator("[name=ringcaptcha_session_id]")).toHaveValue("");
});

test("a code that has run out leaves no session in the form; a new one is told as another try", async ({
  page,
  site,
  telproof,
  phone,
  codeFor,
  pass,
}) => {
  const number = phone();
  const widget = widgetIn(page);
  serveRingCaptchaPage(site, telproof, { before: noting(events) });
  await page.goto(site.origin);
  await askForCode(widget, number);
  await expect(page.locator("[name=ringcaptcha_session_id]")).not.toHaveValue("");
  await pass(900);
  await expect(page.getByText("Time is up", { exact: true })).toBeVisible();
  await expect(page.locator("[name=ringcaptcha_session_id]")).toHaveValue("");
  await widget.newCode.click();
  await widget.code.waitFor();
  await widget.code.fill(await codeFor(number));
  await expect(widget.verified).toBeVisible();
  expect(await toldIn(page)).toEqual(["ready", "pending", "retry", "pending", "verified"]);
});

test("asking again is told as a retry, a call as a fallback", async ({
  page,
  site,
  telproof,
  phone,
  pass,
}) => {
  const widget = widgetIn(page);
  serveRingCaptchaPage(site, telproof, { before: noting(events) });
  await page.goto(site.origin);
  await askForCode(widget, phone());
  await pass(60);
  await widget.again.click();
  await expect(widget.again).toHaveText(/2:00|1:5\d/);
  await pass(120);
  await widget.callInstead.click();
  await expect(widget.code).toHaveAccessibleDescription(/calling/);
  expect(await toldIn(page)).toEqual(["ready", "pending", "retry", "pending", "fallback", "pending"]);
});
