// Success criteria of WCAG 2.2 that neither axe nor the other journeys show, one test each.
import { expect, test } from "../fixture/journey.ts";
import { askForCode } from "../fixture/widget.ts";

test("2.2.1 and 3.3.7: time that has run out takes nothing: another code can be had, and the number is still there", async ({
  openShop,
  phone,
  pass,
}) => {
  const widget = await openShop();
  await askForCode(widget, phone());
  await widget.code.pressSequentially("123");
  await pass(59);
  await expect(widget.again).toHaveText(/in 0:0\d/);
  await pass(541);
  await expect(widget.newCode).toBeEnabled();
  await widget.changeNumber.click();
  await expect(widget.phone).toHaveValue("+44 7700 900000");
});

test("2.2.1: what is typed of a code stays while the time to another one runs out", async ({
  openShop,
  phone,
  pass,
}) => {
  const widget = await openShop();
  await askForCode(widget, phone());
  await widget.code.pressSequentially("123");
  await pass(60);
  await expect(widget.again).toBeEnabled();
  await expect(widget.code).toHaveValue("123");
});

test("1.3.5 and 3.3.8: both fields tell their purpose, and a code can be pasted or filled in at once", async ({
  page,
  context,
  openShop,
  phone,
  inbox,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const number = phone();
  const widget = await openShop();
  await expect(widget.phone).toHaveAttribute("autocomplete", "tel");
  await askForCode(widget, number);
  await expect(widget.code).toHaveAttribute("autocomplete", "one-time-code");
  const [message] = await inbox(number);
  await page.evaluate((code) => navigator.clipboard.writeText(code), message?.code ?? "");
  await widget.code.press("ControlOrMeta+v");
  await expect(widget.verified).toBeVisible();
});

test("2.5.3: each control's name contains what is to be read on it", async ({
  page,
  openShop,
  phone,
  pass,
}) => {
  const widget = await openShop();
  let looked = 0;
  const expectNames = async () => {
    for (const control of await page.locator("tel-proof button").all()) {
      const seen = await control.locator("span:not(.spoken, .flag, .chip)").allTextContents();
      await expect(control).toHaveAccessibleName(new RegExp(seen.join(" ").replace("+", "\\+")));
      looked += 1;
    }
  };
  await expect(widget.country).toHaveAccessibleName(/United States/);
  await expectNames();
  await askForCode(widget, phone());
  await pass(60);
  await expectNames();
  expect(looked).toBe(5);
});

test("1.4.12: with the spacing of the criterion nothing is cut off or covered", async ({
  page,
  openShop,
  phone,
  pass,
}) => {
  await page.setViewportSize({ width: 320, height: 900 });
  const widget = await openShop();
  const spacing =
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";
  const cutOff = () =>
    page.locator("tel-proof").evaluate((host, css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const shadow = host.shadowRoot;
      for (const tree of [document, shadow]) tree?.adoptedStyleSheets.push(sheet);
      const frame = shadow?.querySelector(".card")?.getBoundingClientRect() ?? new DOMRect();
      const within = shadow?.querySelectorAll(".card button, .title, .text") ?? [];
      return [...within, ...host.querySelectorAll("label, span")].flatMap((it) => {
        const { left, right, bottom, height } = it.getBoundingClientRect();
        const outside = left < frame.left || right > frame.right || bottom > frame.bottom;
        return height > 0 && (outside || it.scrollWidth > it.clientWidth + 1) ? it.textContent : [];
      });
    }, spacing);
  await widget.phone.waitFor();
  expect(await cutOff()).toEqual([]);
  await askForCode(widget, phone());
  expect(await cutOff()).toEqual([]);
  await pass(60);
  await expect(widget.again).toBeEnabled();
  expect(await cutOff()).toEqual([]);
});
