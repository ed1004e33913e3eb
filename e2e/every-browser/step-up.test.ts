// A verification that the site's back end has begun, and a form that is sent by itself, in Firefox and WebKit.
import { createBackendClient } from "@telproof/sdk/server";
import { expect, test } from "../fixture/tab.ts";
import { at, shown } from "../fixture/tab-widget.ts";

test("with a token the code is asked for, and auto-submit sends the form with the proof", async ({
  tab,
  visit,
  phone,
  codeFor,
  site,
  redeem,
  telproof,
}) => {
  const number = phone();
  const client = createBackendClient({ baseUrl: telproof.url, secretKey: telproof.secretKey });
  const sent = await client.sendCode({ phone: number });
  const token = sent.ok ? sent.value.token : "";
  await visit({ attributes: `name="phone_proof" required auto-submit token="${token}"` });
  await shown(tab, at.code);
  expect(await tab.$eval("tel-proof", (it) => it.hasAttribute("token"))).toBe(false);
  await tab.locator(at.code).click();
  await tab.keyboard.type(await codeFor(number));
  await expect.poll(() => site.posted.length).toBe(1);
  expect(await redeem(site.posted[0]?.get("phone_proof"))).toBe(number);
});
