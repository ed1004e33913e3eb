// The widget in dialogs: the browser's own and Bootstrap's, which holds the focus.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import type { Shop } from "../fixture/shop.ts";

interface Kind extends Pick<Shop, "head" | "scripts" | "form"> {
  readonly name: string;
}

const fields = `<tel-proof app-key="KEY" name="phone_proof" required></tel-proof><button>Sign up</button>`;

const kinds: readonly Kind[] = [
  {
    name: "a modal <dialog>",
    form: `<button type="button" onclick="this.nextElementSibling.showModal()">Open</button>
      <dialog aria-label="Sign up">${fields}</dialog>`,
  },
  {
    name: "a modal of Bootstrap",
    scripts: ["bootstrap/dist/js/bootstrap.bundle.js"],
    head: "<style>.modal:not(.show) { display: none }</style>",
    form: `<button type="button" data-bs-toggle="modal" data-bs-target="#modal">Open</button>
      <div class="modal" id="modal" tabindex="-1" aria-label="Sign up"><div class="modal-dialog">
        <div class="modal-content">${fields}</div></div></div>`,
  },
];

const faultsOf = (page: Page): readonly string[] => {
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  return faults;
};

for (const { name, ...shop } of kinds)
  test(`in ${name} a country is chosen, Escape closes the list alone, and the number is verified`, async ({
    page,
    openShop,
    phone,
    codeFor,
    site,
    redeem,
  }) => {
    const faults = faultsOf(page);
    const number = phone();
    const widget = await openShop(shop);
    await page.getByRole("button", { name: "Open" }).click();
    await widget.country.click();
    await page.getByRole("combobox").pressSequentially("belg");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("combobox")).toHaveCount(0);
    await expect(widget.country).toBeFocused();
    await widget.country.press("Enter");
    await page.getByRole("combobox").pressSequentially("united k");
    await page.keyboard.press("Enter");
    await expect(widget.phone).toBeFocused();
    await page.keyboard.type(number.replace("+44", "0"));
    await widget.send.click();
    await expect(widget.code).toBeFocused();
    await page.keyboard.type(await codeFor(number));
    await expect(widget.verified).toBeVisible();
    await page.getByRole("button", { name: "Sign up" }).click();
    await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
    expect(await redeem(site.posted[0]?.get("phone_proof"))).toBe(number);
    expect(faults).toEqual([]);
  });
