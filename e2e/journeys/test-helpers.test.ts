// @telproof/sdk/testing as its README shows it, against a real server.

import { createBackendClient } from "@telproof/sdk/server";
import { createInbox, fictionalNumbers, uniqueNumber, verifyPhone } from "@telproof/sdk/testing";
import { expect, test } from "../fixture/journey.ts";

test("verifyPhone and createInbox verify a number in a test without a phone", async ({ page, telproof }) => {
  const { url: baseUrl, secretKey } = telproof;
  await page.goto(baseUrl);
  await verifyPhone(page, {
    inbox: createInbox({ baseUrl, secretKey }),
    phone: uniqueNumber(),
  });
  await expect(page.getByText("Number verified").first()).toBeVisible();
});

test("verifyPhone confirms the code where the widget does not check it by itself", async ({
  page,
  openShop,
  telproof,
}) => {
  const { url: baseUrl, secretKey } = telproof;
  await openShop({ attributes: 'name="phone_proof" no-auto-check' });
  await verifyPhone(page, {
    inbox: createInbox({ baseUrl, secretKey }),
    phone: uniqueNumber(),
    autoCheck: false,
  });
  await expect(page.getByText("Number verified").first()).toBeVisible();
});

test("verifyPhone tells at once what the widget says when it sends no code", async ({
  page,
  openShop,
  telproof,
}) => {
  const { url: baseUrl, secretKey } = telproof;
  const inbox = createInbox({ baseUrl, secretKey });
  const phone = uniqueNumber();
  await createBackendClient({ baseUrl, secretKey }).sendCode({ phone });
  await openShop();
  await expect(verifyPhone(page, { inbox, phone })).rejects.toThrow(
    /The widget sent no code: .*ask for a new one in/,
  );
  await openShop({ form: '<tel-proof app-key="none"></tel-proof>' });
  await expect(verifyPhone(page, { inbox, phone: uniqueNumber() })).rejects.toThrow(/sent no code/);
});

test("the fictional numbers do in a browser what their table says", async ({ openShop }) => {
  const { gb, code } = fictionalNumbers;
  const widget = await openShop();
  const refusals = [
    [gb.rateLimited, /ask for a new one in|try again later/],
    [gb.countryBlocked, /can’t be used here/],
  ] as const;
  for (const [number, sentence] of refusals) {
    await widget.phone.fill(number);
    await widget.send.click();
    await expect(widget.phone).toHaveAccessibleDescription(sentence);
  }
  await widget.phone.fill(gb.success[0] ?? "");
  await widget.send.click();
  await widget.code.fill(code);
  await expect(widget.verified).toBeVisible();
});
