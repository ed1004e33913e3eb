// `action` and `reference` are signed into the proof; `auto-submit` sends the form once the number is verified.
import { createBackendClient } from "@telproof/sdk/server";
import { expect, test } from "../fixture/journey.ts";
import { askForCode, verifyNumber } from "../fixture/widget.ts";

test("a proof is for the page's action and reference, and another action begins anew", async ({
  page,
  openShop,
  phone,
  codeFor,
  telproof,
}) => {
  const client = createBackendClient({ baseUrl: telproof.url, secretKey: telproof.secretKey });
  const widget = await openShop({ attributes: 'action="signup" reference="order 7"' });
  await verifyNumber(widget, phone(), codeFor);
  const element = page.locator("tel-proof");
  const getProof = () => element.evaluate((it) => Reflect.get(it, "getProof").call(it) as Promise<string>);
  const refused = await client.redeemProof({ proof: await getProof(), action: "withdraw" });
  expect(refused.ok ? null : refused.error.code).toBe("proof_wrong_action");
  const redeemed = await client.redeemProof({ proof: await getProof(), action: "signup" });
  expect(redeemed).toMatchObject({ ok: true, value: { action: "signup", reference: "order 7" } });
  await element.evaluate((it) => it.setAttribute("action", "withdraw"));
  await expect(widget.send).toBeVisible();
  expect(await getProof()).toBeNull();
});

const signIn = (more: string) =>
  `<tel-proof app-key="KEY" name="phone_proof" required auto-submit></tel-proof><input type="hidden" name="name" value="Ada">${more}`;

test("auto-submit sends the form once, with its only button, and not again after a reload", async ({
  page,
  openShop,
  phone,
  codeFor,
  site,
  redeem,
}) => {
  const number = phone();
  const widget = await openShop({ form: signIn('<button name="how" value="phone">Sign in</button>') });
  await askForCode(widget, number);
  await widget.code.fill(await codeFor(number));
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(site.posted).toHaveLength(1);
  expect(site.posted[0]?.get("how")).toBe("phone");
  expect(await redeem(site.posted[0]?.get("phone_proof"))).toBe(number);
});

test("a form that lacks something else is not sent, nor one whose verified number a reload has found", async ({
  page,
  openShop,
  phone,
  codeFor,
  site,
}) => {
  const widget = await openShop({ form: signIn('<input required aria-label="City"><button>Go</button>') });
  await verifyNumber(widget, phone(), codeFor);
  await expect(page.getByRole("textbox", { name: "City" })).toBeFocused();
  await page.reload();
  await expect(widget.verified).toBeVisible();
  await expect(page.getByRole("textbox", { name: "City" })).not.toBeFocused();
  expect(site.posted).toEqual([]);
});
