// Time: the wait for another message, and what a reload finds again.
import { expect, test } from "../fixture/tab.ts";
import { askForCode, at, expectRemark, expectText, shown } from "../fixture/tab-widget.ts";

test("a reload keeps step and countdown, and another message is offered when the server's wait is over", async ({
  tab,
  visit,
  phone,
  inbox,
  pass,
}) => {
  const number = phone();
  await visit();
  await askForCode(tab, number);
  await expectText(tab, at.again, /^Send again in (1:00|0:5\d)$/);
  await pass(20);
  await tab.reload();
  await expectRemark(tab, at.code, /\+44\s7700\s?900\d{3}/);
  await expectText(tab, at.again, /^Send again in 0:(40|3\d)$/);
  expect(await inbox(number)).toHaveLength(1);

  await pass(40);
  await expectText(tab, at.again, /^Send again$/);
  await tab.locator(at.again).click();
  await expectText(tab, at.again, /^Send again in (2:00|1:5\d)$/);
  const messages = await inbox(number);
  expect(messages).toHaveLength(2);
  await tab.locator(at.code).click();
  await tab.keyboard.type(messages[0]?.code ?? "");
  await shown(tab, at.verified);
  await tab.reload();
  await shown(tab, at.verified);
});
