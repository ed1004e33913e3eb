// The element takes names and focus as native controls do.
import { expect, test } from "../fixture/journey.ts";

test("a label around the element gives its own words, not those of the whole widget", async ({
  page,
  openShop,
  phone,
}) => {
  const widget = await openShop({ form: '<label>Mobile <tel-proof app-key="KEY"></tel-proof></label>' });
  await expect(page.getByRole("textbox", { name: "Mobile Phone number", exact: true })).toBeVisible();
  await page
    .getByText("Mobile", { exact: false })
    .first()
    .click({ position: { x: 3, y: 3 } });
  await expect(widget.phone.or(page.getByRole("textbox"))).toBeFocused();
  await page.getByRole("textbox").fill(phone());
  await widget.send.click();
  await expect(
    page.getByRole("textbox", { name: "Mobile Enter the 6-digit code", exact: true }),
  ).toBeFocused();
});

test("labels by for, by aria-labelledby and around the element are heard together", async ({
  page,
  openShop,
}) => {
  await openShop({
    form: '<span id="who">Guardian</span><label for="it">Daytime</label><label>Mobile<tel-proof id="it" aria-labelledby="who" app-key="KEY"></tel-proof></label>',
  });
  await expect(
    page.getByRole("textbox", { name: "Guardian Daytime Mobile Phone number", exact: true }),
  ).toBeVisible();
});

test("of a label only the words that are heard count; aria-label is a label too", async ({
  page,
  openShop,
}) => {
  await openShop({
    form: `<label for="it">Daytime<span aria-hidden="true">*</span><span hidden>(optional)</span></label>
      <tel-proof id="it" app-key="KEY"></tel-proof><tel-proof aria-label="Mobile" app-key="KEY"></tel-proof>`,
  });
  for (const name of ["Daytime Phone number", "Mobile Phone number"])
    await expect(page.getByRole("textbox", { name, exact: true })).toBeVisible();
});

test("autofocus goes to the number field", async ({ page, openShop }) => {
  await openShop({ attributes: "autofocus required" });
  await expect(page.getByRole("textbox")).toBeFocused();
});

test("focus() right after the element was made is not lost", async ({ page, openShop, telproof }) => {
  await openShop({ form: "<p></p>" });
  await page.evaluate(async (key) => {
    await customElements.whenDefined("tel-proof");
    const element = document.createElement("tel-proof");
    element.setAttribute("app-key", key);
    document.querySelector("form")?.append(element);
    element.focus();
  }, telproof.appKey);
  await expect(page.getByRole("textbox")).toBeFocused();
});

for (const { title, content, focused } of [
  {
    title: "the number field, if the widget comes first",
    content: "WIDGET<button>Close</button>",
    focused: "Phone number",
  },
  { title: "the field before the widget", content: '<input aria-label="Name">WIDGET', focused: "Name" },
  { title: "the page's own choice", content: 'WIDGET<input aria-label="Name" autofocus>', focused: "Name" },
])
  test(`the first focus in a dialog goes to ${title}`, async ({ page, openShop }) => {
    const widget = '<tel-proof app-key="KEY"></tel-proof>';
    await openShop({ form: `<dialog>${content.replace("WIDGET", widget)}</dialog>` });
    await expect(page.locator("tel-proof input").first()).toBeAttached();
    await page.locator("form").evaluate((form) => form.querySelector("dialog")?.showModal());
    await expect(page.getByRole("textbox", { name: focused })).toBeFocused();
  });

for (const { title, open, content } of [
  { title: "a modal dialog", open: "showModal", content: "WIDGET<button>Close</button>" },
  { title: "a dialog", open: "show", content: "WIDGET<button>Close</button>" },
  { title: "a dialog, by autofocus", open: "showModal", content: "<button>Close</button>AUTOFOCUS" },
  { title: "a popover, by autofocus", open: "showPopover", content: "<button>Close</button>AUTOFOCUS" },
])
  test(`the number field has the focus if the page makes and opens at once: ${title}`, async ({
    page,
    openShop,
    telproof,
  }) => {
    const widget = await openShop({ form: "<p></p>" });
    await page.evaluate(
      async ([method, html]) => {
        await customElements.whenDefined("tel-proof");
        const box = document.createElement(method === "showPopover" ? "div" : "dialog");
        if (method === "showPopover") box.popover = "auto";
        box.innerHTML = html;
        document.body.append(box);
        (box as unknown as Record<string, () => void>)[method]?.();
      },
      [
        open,
        content
          .replace("WIDGET", `<tel-proof app-key="${telproof.appKey}"></tel-proof>`)
          .replace("AUTOFOCUS", `<tel-proof app-key="${telproof.appKey}" autofocus></tel-proof>`),
      ] as const,
    );
    await expect(widget.phone).toBeFocused();
  });
