// <tel-proof token="…">: the site's back end has begun the verification of a number that it knows. The page shows the code
// field, and learns neither the number nor a code, nor keeps the token where it could be read.
import { createBackendClient } from "@telproof/sdk/server";
import type { Page } from "playwright/test";
import { faultsOf, installAxe } from "../fixture/axe.ts";
import { expect, test } from "../fixture/journey.ts";
import type { RunningTelproof } from "../fixture/telproof.ts";

const begin = async (
  { url, secretKey }: RunningTelproof,
  phone: string,
  more: object = {},
): Promise<string> => {
  const client = createBackendClient({ baseUrl: url, secretKey });
  const sent = await client.sendCode({ phone, action: "withdraw", ...more });
  if (!sent.ok) throw new Error(sent.error.message);
  return sent.value.token;
};

/** Everything that a script of the page can hear or read without looking into storage or requests. */
const record = (page: Page) =>
  page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    for (const name of ["ready", "step", "before-send", "code-sent", "verified", "expired", "error"])
      document.addEventListener(`tel-proof-${name}`, (event) => {
        const element = event.target as HTMLElement & Record<string, unknown>;
        const read = ["token", "phone", "country", "state", "validationMessage"].map((key) => element[key]);
        told.push(`${name} ${JSON.stringify([(event as CustomEvent).detail, read])} ${element.outerHTML}`);
      });
  });

const told = (page: Page) => page.evaluate(() => Reflect.get(globalThis, "told") as readonly string[]);

test("the page asks for the code only, sends again, and gets a proof; it learns neither number nor code nor token", async ({
  page,
  openShop,
  phone,
  codeFor,
  redeem,
  site,
  telproof,
  pass,
}) => {
  await record(page);
  await installAxe(page);
  const number = phone();
  const token = await begin(telproof, number);
  const answers: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/v1/"))
      void response.text().then(
        (text) => answers.push(text),
        () => undefined,
      );
  });
  const widget = await openShop({ attributes: `name="phone_proof" required token="${token}"` });
  await widget.code.waitFor();
  const element = page.locator("tel-proof");
  await expect(element).not.toHaveAttribute("token");
  await expect(widget.phone).toBeHidden();
  await expect(widget.changeNumber).toBeHidden();
  await expect(page.locator("bdi", { hasText: "•" })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  const codes = [await codeFor(number)];
  await pass(61);
  await widget.again.click();
  await expect.poll(() => told(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^code-sent /)]));
  codes.push(await codeFor(number));
  await element.evaluate((it) => Reflect.get(it, "changeNumber").call(it));
  await widget.code.fill(codes[1] ?? "");
  await expect(widget.verified).toBeVisible();
  await expect(widget.change).toBeHidden();
  expect(await faultsOf(page)).toEqual([]);
  const all = [...(await told(page)), ...answers, await element.evaluate((it) => it.outerHTML)];
  for (const name of ["ready", "step", "before-send", "code-sent", "verified"])
    expect(
      all.some((it) => it.startsWith(`${name} `)),
      name,
    ).toBe(true);
  const digits = number.replace(/\D/g, "");
  for (const secret of [token, ...codes, digits, digits.slice(2)])
    expect(all.filter((it) => it.replace(/"proof":"[^"]+"/g, "").includes(secret))).toEqual([]);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  const proof = site.posted[0]?.get("phone_proof") ?? "";
  expect(Buffer.from(proof.split(".")[1] ?? "", "base64url").toString()).not.toContain(digits);
  expect(await redeem(proof)).toBe(number);
});

test("a token that is set as a property is taken over too, and another one begins anew", async ({
  page,
  openShop,
  phone,
  codeFor,
  telproof,
}) => {
  const [first, second] = [phone(), phone()];
  const widget = await openShop({ form: "<div></div>" });
  const [one, other] = [await begin(telproof, first), await begin(telproof, second)];
  const { appKey } = telproof;
  await page.locator("div").evaluate(
    (it, [key, token]) => {
      const element = Object.assign(document.createElement("tel-proof"), { appKey: key, token });
      it.append(element);
    },
    [appKey, one] as const,
  );
  await widget.code.waitFor();
  const element = page.locator("tel-proof");
  expect(await element.evaluate((it) => Reflect.get(it, "token"))).toBe("");
  await element.evaluate((it, token) => Object.assign(it, { token }), other);
  await expect(page.getByText(new RegExp(`•.*${second.slice(-2)}`)).first()).toBeVisible();
  await widget.code.fill(await codeFor(second));
  await expect(widget.verified).toBeVisible();
});

test("once the code has expired, another one can be asked for", async ({
  openShop,
  phone,
  codeFor,
  telproof,
  pass,
}) => {
  const number = phone();
  const token = await begin(telproof, number);
  const widget = await openShop({ attributes: `required token="${token}"` });
  await widget.code.waitFor();
  await pass(600);
  await expect(widget.code).toBeHidden();
  await expect(widget.changeNumber).toBeHidden();
  await widget.newCode.click();
  await widget.code.waitFor();
  await widget.code.fill(await codeFor(number));
  await expect(widget.verified).toBeVisible();
});

test("what is over, and a token of nothing, can only be begun again by the back end", async ({
  page,
  openShop,
  telproof,
  phone,
}) => {
  const token = await begin(telproof, phone());
  const widget = await openShop({ attributes: `required token="${token}x"` });
  const title = page.locator('tel-proof [part="title"]');
  await expect(title).toHaveText(/\S/);
  await expect(page.locator("tel-proof [part~=button]")).toHaveCount(0);
  await expect(widget.phone).toBeHidden();
  expect(await page.locator("form").evaluate((form: HTMLFormElement) => form.checkValidity())).toBe(false);
});
