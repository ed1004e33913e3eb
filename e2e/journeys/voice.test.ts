// The code by a call: asked for by the person, or sent by the app's own fallback.
import { expect, test } from "../fixture/journey.ts";
import { askForCode, widgetIn } from "../fixture/widget.ts";

test("who asks for a call once the wait is over hears the code on the ringing handset", async ({
  page,
  telproof,
  phone,
  inbox,
  pass,
}) => {
  const number = phone();
  const widget = widgetIn(page);
  await page.goto(telproof.url);
  await askForCode(widget, number);
  await expect(widget.callInstead).toBeDisabled();
  await pass(60);
  await widget.callInstead.click();

  await expect(page.getByText("Incoming call")).toBeVisible();
  await page.getByRole("button", { name: "Answer" }).click();
  await expect(page.getByText("On the line")).toBeVisible();
  const [call, sms] = await inbox(number);
  expect([call?.channel, sms?.channel]).toEqual(["voice", "sms"]);
  const spelled = [...(call?.code ?? "")].join(", ");
  await expect(page.getByText(`Your Acme code is: ${spelled}.`)).toBeVisible();

  await widget.code.fill(call?.code ?? "");
  await expect(widget.verified).toBeVisible();
  await expect(page.getByText("On the line")).toBeHidden();
});

test.describe("an app with a fallback", () => {
  test.use({ policy: { fallback: { channel: "voice", after: 120 } } });

  test("calls by itself once, with the same code", async ({ page, telproof, phone, inbox, pass }) => {
    const number = phone();
    const widget = widgetIn(page);
    await page.goto(telproof.url);
    await askForCode(widget, number);
    await pass(119);
    expect(await inbox(number)).toHaveLength(1);
    await pass(1);
    await expect(page.getByText("Incoming call")).toBeVisible();
    await pass(120);
    const messages = await inbox(number);
    expect(messages.map(({ channel }) => channel)).toEqual(["voice", "sms"]);
    expect(messages[0]?.code).toBe(messages[1]?.code);
    await widget.code.fill(messages[0]?.code ?? "");
    await expect(widget.verified).toBeVisible();
  });

  test("does not call who has entered the code already", async ({ openShop, phone, inbox, pass }) => {
    const number = phone();
    const widget = await openShop();
    await askForCode(widget, number);
    const [message] = await inbox(number);
    await widget.code.fill(message?.code ?? "");
    await expect(widget.verified).toBeVisible();
    await pass(300);
    expect(await inbox(number)).toHaveLength(1);
  });
});
