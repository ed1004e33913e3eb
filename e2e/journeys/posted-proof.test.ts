// A back end redeems each proof once. Whatever takes the proof out of the page, and however often, gets one that is good.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import { verifyNumber } from "../fixture/widget.ts";

/** Takes what a script of the page has read as the proof. */
const taken = (page: Page) => page.evaluate(() => Reflect.get(globalThis, "taken") as (string | null)[]);

/** Runs a script of the page, which says how it takes the proof of `form`: by `take(proof)`. */
const script = (page: Page, source: string) =>
  page.evaluate((body) => {
    const list: unknown[] = [];
    Reflect.set(globalThis, "taken", list);
    const form = document.forms[0];
    const element = document.querySelector("tel-proof");
    new Function("form", "element", "take", body)(form, element, (proof: unknown) => list.push(proof));
  }, source);

const input =
  '<tel-proof app-key="KEY" name="phone_proof" response-field="input" required></tel-proof><button>Sign up</button>';

const button = '<tel-proof app-key="KEY" name="phone_proof" required></tel-proof><button>Sign up</button>';

const ways = [
  [
    "a fetch in the submit's handler",
    button,
    'form.onsubmit = (event) => { event.preventDefault(); take(new FormData(form).get("phone_proof")); }',
  ],
  [
    "a fetch that is sent after a pause",
    button,
    'form.onsubmit = async (event) => { event.preventDefault(); await new Promise((done) => setTimeout(done, 50)); take(new FormData(form).get("phone_proof")); }',
  ],
  [
    "a script that reads the hidden field, as jQuery does",
    input,
    "form.onsubmit = (event) => { event.preventDefault(); take(form.querySelector('input[name=phone_proof]').value); }",
  ],
  [
    "the data of a form with a hidden field",
    input,
    'form.onsubmit = (event) => { event.preventDefault(); take(new FormData(form, event.submitter).get("phone_proof")); }',
  ],
  [
    "getProof()",
    button,
    "form.onsubmit = async (event) => { event.preventDefault(); take(await element.getProof()); }",
  ],
] as const;

for (const [way, form, source] of ways)
  test(`a form that is sent again and again posts a proof that is good each time: ${way}`, async ({
    page,
    openShop,
    phone,
    inbox,
    codeFor,
    redeem,
  }) => {
    const number = phone();
    const widget = await openShop({ form });
    await verifyNumber(widget, number, codeFor);
    await script(page, source);
    for (let round = 1; round <= 4; round++) {
      await page.getByRole("button", { name: "Sign up" }).click();
      await expect.poll(async () => (await taken(page)).length).toBe(round);
      expect(await redeem((await taken(page)).at(-1))).toBe(number);
    }
    expect(await inbox(number)).toHaveLength(1);
  });

test("a form that is sent twice at once posts two proofs, and so do callers of getProof()", async ({
  page,
  openShop,
  phone,
  codeFor,
  redeem,
}) => {
  const number = phone();
  const widget = await openShop();
  await verifyNumber(widget, number, codeFor);
  await script(
    page,
    `form.onsubmit = (event) => { event.preventDefault(); take(new FormData(form).get("phone_proof")); };
     form.requestSubmit();
     form.requestSubmit();
     for (let call = 0; call < 3; call++) element.getProof().then(take);`,
  );
  await expect.poll(async () => (await taken(page)).length).toBe(5);
  for (const proof of await taken(page)) expect(await redeem(proof)).toBe(number);
});

test("a form in a shadow root posts a proof that is good each time", async ({
  page,
  openShop,
  phone,
  codeFor,
  redeem,
  telproof,
}) => {
  const number = phone();
  const widget = await openShop({ form: "</form><div></div>" });
  await script(
    page,
    `const root = document.querySelector("div").attachShadow({ mode: "open" });
     root.innerHTML = '<form><tel-proof app-key="${telproof.appKey}" required></tel-proof><button>Sign up</button></form>';
     root.firstChild.onsubmit = (event) => { event.preventDefault(); take(new FormData(event.target).get("phone_proof")); };`,
  );
  const pressAndRedeem = async (round: number) => {
    await page.getByRole("button", { name: "Sign up" }).click();
    await expect.poll(async () => (await taken(page)).length).toBe(round);
    expect(await redeem((await taken(page)).at(-1))).toBe(number);
  };
  await verifyNumber(widget, number, codeFor);
  for (const round of [1, 2, 3]) await pressAndRedeem(round);
});

test("a proof whose form was sent to another tab is replaced, for whatever takes it next", async ({
  page,
  openShop,
  phone,
  codeFor,
  redeem,
  site,
}) => {
  const number = phone();
  const widget = await openShop({ form: input.replace("<button>", "<button formtarget=_blank>") });
  await verifyNumber(widget, number, codeFor);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect.poll(() => site.posted.length).toBe(1);
  const first = site.posted[0]?.get("phone_proof") ?? "";
  expect(await redeem(first)).toBe(number);
  await page.clock.runFor(5_000);
  await expect(page.locator("input[name=phone_proof]")).not.toHaveValue(first);
  await script(page, 'take(new FormData(form).get("phone_proof"))');
  expect(await redeem((await taken(page))[0])).toBe(number);
});

for (const [way, source] of [
  ["FormData", 'take(new FormData(form).get("phone_proof"))'],
  ["the element's value", "take(element.value)"],
  ["the element's state", "take(element.state.proof)"],
  [
    "the hidden field, as jQuery's serialize does",
    "take(form.querySelector('input[name=phone_proof]').value)",
  ],
] as const)
  test(`a proof that a script takes without a submit is replaced: ${way}`, async ({
    page,
    openShop,
    phone,
    codeFor,
    redeem,
  }) => {
    const number = phone();
    const widget = await openShop({ form: input });
    await verifyNumber(widget, number, codeFor);
    const field = page.locator("input[name=phone_proof]");
    for (let round = 0; round < 3; round++) {
      const before = await field.inputValue();
      await script(page, source);
      await expect(field).not.toHaveValue(before);
      expect(await taken(page)).toEqual([before]);
      expect(await redeem(before)).toBe(number);
    }
  });

test("a script that starts late reads the state, and the proof in it only by asking for it", async ({
  page,
  openShop,
  phone,
  codeFor,
}) => {
  const widget = await openShop({ form: input });
  const state = (source: string) =>
    page.evaluate((body) => new Function("element", body)(document.querySelector("tel-proof")), source);
  await expect(widget.phone).toBeVisible();
  await expect.poll(() => state("return element.state?.step")).toBe("phone");
  const number = phone();
  await verifyNumber(widget, number, codeFor);
  const before = await page.locator("input[name=phone_proof]").inputValue();
  const read = "const { step, phone, restored } = element.state; return { step, phone, restored };";
  expect(await state(read)).toEqual({ step: "verified", phone: number, restored: false });
  await page.clock.runFor(5_000);
  await expect(page.locator("input[name=phone_proof]")).toHaveValue(before);
});

test("a proof that a page has read out of the event is not posted by the form a second time", async ({
  page,
  openShop,
  phone,
  codeFor,
  redeem,
  site,
}) => {
  const number = phone();
  const widget = await openShop();
  await script(page, 'document.addEventListener("tel-proof-verified", ({ detail }) => take(detail.proof))');
  await verifyNumber(widget, number, codeFor);
  const [first] = await taken(page);
  expect(await redeem(first)).toBe(number);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(await redeem(site.posted[0]?.get("phone_proof"))).toBe(number);
});

test("without a connection a used proof is not posted again; the person is told, and can send the form later", async ({
  page,
  context,
  openShop,
  phone,
  codeFor,
  redeem,
}) => {
  const number = phone();
  const widget = await openShop({ form: input });
  await verifyNumber(widget, number, codeFor);
  await script(
    page,
    "form.onsubmit = (event) => { event.preventDefault(); take(form.querySelector('input[name=phone_proof]').value); }",
  );
  const submit = page.getByRole("button", { name: "Sign up" });
  await context.setOffline(true);
  await submit.click();
  expect(await taken(page)).toHaveLength(1);
  await submit.click();
  await page.clock.runFor(5_000);
  const remark = page.getByRole("paragraph").filter({ hasText: "You seem to be offline." });
  await expect(remark).toBeVisible();
  expect(await taken(page)).toHaveLength(1);
  await context.setOffline(false);
  await expect(remark).toHaveCount(0);
  await submit.click();
  await expect.poll(async () => (await taken(page)).length).toBe(2);
  for (const proof of await taken(page)) expect(await redeem(proof)).toBe(number);
});
