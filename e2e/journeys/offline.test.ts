// Connections that break: nothing is lost, nothing is sent twice.
import { expect, test } from "../fixture/journey.ts";
import { askForCode, verifyNumber } from "../fixture/widget.ts";

test("who is offline is told so, and the code is sent by itself, once, when the connection is back", async ({
  context,
  openShop,
  phone,
  inbox,
}) => {
  const number = phone();
  const widget = await openShop();
  await widget.phone.fill(number);
  await context.setOffline(true);
  await widget.send.click();
  await expect(widget.phone).toHaveAccessibleDescription(/You seem to be offline/);
  expect(await inbox(number)).toHaveLength(0);
  await context.setOffline(false);
  await widget.code.waitFor();
  const messages = await inbox(number);
  expect(messages).toHaveLength(1);
  await widget.code.fill(messages[0]?.code ?? "");
  await expect(widget.verified).toBeVisible();
});

test("a code that is entered offline is checked when the connection is back", async ({
  context,
  openShop,
  phone,
  inbox,
}) => {
  const number = phone();
  const widget = await openShop();
  await askForCode(widget, number);
  const [message] = await inbox(number);
  await context.setOffline(true);
  await widget.code.fill(message?.code ?? "");
  await expect(widget.code).toHaveAccessibleDescription(/You seem to be offline/);
  await context.setOffline(false);
  await expect(widget.verified).toBeVisible();
  expect(await inbox(number)).toHaveLength(1);
});

test("a send whose answer got lost is not sent again", async ({ page, openShop, phone, inbox }) => {
  const number = phone();
  const widget = await openShop();
  let lost = 0;
  await page.route("**/v1/verifications", async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort("connectionreset");
  });
  await askForCode(widget, number);
  expect(lost).toBe(1);
  const messages = await inbox(number);
  expect(messages).toHaveLength(1);
  await widget.code.fill(messages[0]?.code ?? "");
  await expect(widget.verified).toBeVisible();
});

test("a form with an old proof is held while the server cannot be reached, and sent once when it can", async ({
  page,
  openShop,
  phone,
  codeFor,
  pass,
  site,
  redeem,
}) => {
  const number = phone();
  const widget = await openShop();
  await verifyNumber(widget, number, codeFor);
  const unanswered = page.waitForRequest("**/proof");
  await page.route("**/proof", (route) => route.abort());
  await pass(3600);
  await unanswered;
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("paragraph").filter({ hasText: /connection/ })).toBeVisible();
  expect(site.posted).toHaveLength(0);
  await page.unroute("**/proof");
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(site.posted).toHaveLength(1);
  expect(await redeem(site.posted[0]?.get("phone_proof"))).toBe(number);
});
