// Several widgets on one page: each is its own.
import { expect, test } from "../fixture/journey.ts";
import { askForCode, widgetIn, wrongCodes } from "../fixture/widget.ts";

const form = `
  <section aria-label="Home"><tel-proof app-key="KEY" name="home" required></tel-proof></section>
  <section aria-label="Work"><tel-proof app-key="KEY" name="work" required></tel-proof></section>
  <button>Sign up</button>`;

test("two widgets on one page know nothing of each other and post a proof each", async ({
  page,
  openShop,
  phone,
  codeFor,
  pass,
  site,
  redeem,
}) => {
  const numbers = { home: phone(), work: phone() };
  await openShop({ form });
  const home = widgetIn(page.getByRole("region", { name: "Home" }));
  const work = widgetIn(page.getByRole("region", { name: "Work" }));

  await askForCode(home, numbers.home);
  await expect(work.phone).toHaveValue("");
  await pass(30);
  await askForCode(work, numbers.work);
  await expect(home.again).toHaveText(/0:(30|2\d)/);
  await expect(work.again).toHaveText(/1:00|0:5\d/);

  const code = await codeFor(numbers.home);
  await home.code.fill(wrongCodes(code, 1)[0] ?? "");
  await expect(home.code).toHaveAccessibleDescription(/4 tries left/);
  await expect(work.code).not.toHaveAccessibleDescription(/tries left/);

  await work.code.fill(await codeFor(numbers.work));
  await expect(work.verified).toBeVisible();
  await expect(home.code).toBeVisible();
  await home.code.fill(code);
  await expect(home.verified).toBeVisible();

  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  const [fields] = site.posted;
  expect(await redeem(fields?.get("home"))).toBe(numbers.home);
  expect(await redeem(fields?.get("work"))).toBe(numbers.work);
});

test("a reload gives each of two widgets its own session back", async ({ page, openShop, phone }) => {
  const [first, second] = [phone(), phone()];
  await openShop({ form });
  const home = widgetIn(page.getByRole("region", { name: "Home" }));
  const work = widgetIn(page.getByRole("region", { name: "Work" }));
  await askForCode(home, first);
  await askForCode(work, second);
  await page.reload();
  await expect(home.code).toHaveAccessibleDescription(/900000$/);
  await expect(work.code).toHaveAccessibleDescription(/900001$/);
});
