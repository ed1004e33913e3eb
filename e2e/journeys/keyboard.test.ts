// Without a pointer: every step by keys alone.
import { expect, test } from "../fixture/journey.ts";

const form = `
  <label>Name <input name="name"></label>
  <tel-proof app-key="KEY" name="phone_proof" required></tel-proof>
  <button>Sign up</button>`;

test("keys alone lead from the phone field through the country picker to the submit", async ({
  page,
  openShop,
  phone,
  codeFor,
  site,
  redeem,
}) => {
  const number = phone();
  const { keyboard } = page;
  const widget = await openShop({ form });
  const search = page.getByRole("combobox", { name: "Name or country code" });
  const options = page.getByRole("listbox").getByRole("option");

  await page.getByLabel("Name").focus();
  await keyboard.press("Tab");
  await expect(widget.country).toBeFocused();
  await keyboard.press("Enter");
  await expect(search).toBeFocused();
  await keyboard.press("Escape");
  await expect(search).toBeHidden();
  await expect(widget.country).toBeFocused();

  await keyboard.press("Enter");
  await expect(search).toBeFocused();
  await keyboard.type("united");
  await expect(options.filter({ hasText: "United Kingdom" })).toBeVisible();
  const chosen = options.and(page.locator("[aria-selected=true]"));
  for (let steps = await options.count(); steps > 0; steps -= 1) {
    if ((await chosen.textContent())?.includes("United Kingdom")) break;
    await keyboard.press("ArrowDown");
  }
  await expect(chosen).toContainText("United Kingdom");
  await keyboard.press("Enter");
  await expect(search).toBeHidden();
  await expect(widget.country).toHaveAccessibleName("Country: United Kingdom (+44)");
  await expect(widget.phone).toBeFocused();

  await keyboard.type(number.replace("+44", "0"));
  await keyboard.press("Enter");
  await expect(widget.code).toBeFocused();
  await keyboard.type(await codeFor(number));
  await expect(page.getByText("Number verified", { exact: true }).first()).toBeFocused();
  await keyboard.press("Tab");
  await expect(widget.change).toBeFocused();
  await keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Sign up" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(await redeem(site.posted[0]?.get("phone_proof"))).toBe(number);
});

test("a search that finds no country says so, and Enter changes nothing", async ({ page, openShop }) => {
  const widget = await openShop();
  await expect(widget.country).toHaveAccessibleName(/United States/);
  await widget.country.click();
  await page.getByRole("combobox").fill("atlantis");
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("No country found");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(widget.country).toHaveAccessibleName(/United States/);
});

test("the picker stays closed when the page changes in the moment between Escape and its close event", async ({
  page,
  openShop,
}) => {
  const widget = await openShop();
  await widget.country.click();
  await expect(page.getByRole("combobox")).toBeFocused();
  const reopened = await page.locator("tel-proof").evaluate(async (element) => {
    const host = element as HTMLElement & {
      requestUpdate(): void;
      readonly updateComplete: Promise<boolean>;
    };
    const dialog = host.shadowRoot?.querySelector("dialog");
    dialog?.close();
    host.requestUpdate();
    await host.updateComplete;
    return dialog?.open;
  });
  expect(reopened).toBe(false);
  await expect(page.getByRole("combobox")).toBeHidden();
});

test("keys that are typed before the picker is there land in its search", async ({ page, openShop }) => {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/picker-*.js", async (route) => {
    await held;
    await route.continue();
  });
  const widget = await openShop();
  await widget.country.click();
  await page.keyboard.type("united k");
  arrive();
  await expect(page.getByRole("combobox")).toHaveValue("united k");
  await expect(page.getByRole("option").first()).toContainText("United Kingdom");
});
