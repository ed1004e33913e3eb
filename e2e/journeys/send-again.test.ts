// Another message: only when the server's wait is over, and one for each time it was asked for.
import { expect, test } from "../fixture/journey.ts";
import { serveShop } from "../fixture/shop.ts";
import { askForCode, widgetIn } from "../fixture/widget.ts";

const sends = (asked: readonly { readonly path: string }[]) =>
  asked.filter(({ path }) => /^verifications(\/current\/resend)?$/.test(path)).length;

test("another message can be asked for when the server's countdown has ended, and a double click is one", async ({
  openShop,
  telproof,
  phone,
  inbox,
  pass,
}) => {
  const number = phone();
  const widget = await openShop();
  await askForCode(widget, number);
  await expect(widget.again).toHaveText(/Send again in (1:00|0:5\d)/);
  await expect(widget.again).toBeDisabled();
  await widget.again.dispatchEvent("click");
  await pass(60);
  await expect(widget.again).toHaveText("Send again");
  await expect(widget.again).toBeEnabled();
  await widget.again.dblclick();
  await expect(widget.again).toHaveText(/Send again in (2:00|1:5\d)/);
  const messages = await inbox(number);
  expect(messages).toHaveLength(2);
  expect(sends(telproof.asked)).toBe(2);
  await widget.code.fill(messages[0]?.code ?? "");
  await expect(widget.verified).toBeVisible();
});

test("a double click on the first button sends one message", async ({ openShop, telproof, phone, inbox }) => {
  const number = phone();
  const widget = await openShop();
  await widget.phone.fill(number);
  await widget.send.dblclick();
  await widget.code.waitFor();
  expect(await inbox(number)).toHaveLength(1);
  expect(sends(telproof.asked)).toBe(1);
});

test("someone else who asks for the same phone is told how long to wait, and nothing is sent", async ({
  openShop,
  browser,
  site,
  phone,
  inbox,
  telproof,
  pass,
}) => {
  const number = phone();
  await askForCode(await openShop(), number);
  await pass(20);

  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  serveShop(site, telproof);
  await other.goto(site.origin);
  const widget = widgetIn(other);
  await widget.phone.fill(number);
  await widget.send.click();
  await expect(widget.phone).toHaveAccessibleDescription(/You can ask for a new one in 0:(40|3\d)\./);
  expect(await inbox(number)).toHaveLength(1);
  await stranger.close();
});
