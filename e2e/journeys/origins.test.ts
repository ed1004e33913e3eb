// Which pages may use an app key, and what its use costs them.
import { expect, test } from "../fixture/journey.ts";
import { verifyNumber } from "../fixture/widget.ts";

test("a page on another origin than the server works without preflights and without any third host", async ({
  page,
  openShop,
  phone,
  codeFor,
  site,
  telproof,
  redeem,
}) => {
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  const number = phone();
  const widget = await openShop();
  await widget.country.click();
  await page.getByRole("combobox").press("Escape");
  await verifyNumber(widget, number, codeFor);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(await redeem(site.posted[0]?.get("phone_proof"))).toBe(number);

  expect([...hosts].sort()).toEqual([site.origin, telproof.url].sort());
  expect(telproof.asked.filter(({ method }) => method === "OPTIONS")).toEqual([]);
  expect(telproof.asked.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["verifications", "verifications/current/check"]),
  );
});

test.describe("an app of another site", () => {
  test.use({ policy: { origins: ["https://shop.example"] } });

  test("tells the developer which origin is not allowed, and sends nothing", async ({
    page,
    openShop,
    phone,
    inbox,
    site,
    telproof,
  }) => {
    const told: string[] = [];
    page.on("console", (message) => told.push(message.text()));
    const widget = await openShop();
    await expect(page.getByText("Phone verification isn’t available here").first()).toBeVisible();
    await expect(page.getByText(`${site.origin} is not an allowed origin`).first()).toBeVisible();
    await expect(widget.phone).toBeHidden();
    expect(told.join("\n")).toContain(`telproof app update ${telproof.appKey} --add-origin ${site.origin}`);

    const number = phone();
    const refused = await page.evaluate(
      async ([address = "", key = "", to = ""]) => {
        const body = new URLSearchParams({ app_key: key, phone: to });
        const answer = await fetch(address, { method: "POST", body });
        return `${answer.status} ${await answer.text()}`;
      },
      [`${telproof.url}/v1/verifications`, telproof.appKey, number],
    );
    expect(refused).toMatch(/^403 .*"code":"origin_not_allowed"/);
    expect(telproof.asked.filter(({ path }) => path === "verifications")).toHaveLength(1);
    expect(await inbox(number)).toHaveLength(0);
  });
});

test("an unknown app key is told to the developer", async ({ page, openShop }) => {
  await openShop({ form: '<tel-proof app-key="nobody" name="phone_proof"></tel-proof>' });
  await expect(page.getByText("The server doesn’t know this form’s app key.").first()).toBeVisible();
});
