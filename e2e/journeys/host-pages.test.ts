// Pages that were not made for the widget: what their style sheets, layouts and scripts do to whatever is in them.
import { expect, test } from "../fixture/journey.ts";
import { askForCode, verifyNumber } from "../fixture/widget.ts";

const named = (name: string, attributes = "") =>
  `<tel-proof app-key="KEY" name="${name}" ${attributes}></tel-proof>`;

test("wherever a page takes its widths from the content, the widget is wide enough, and never wider than the page", async ({
  page,
  openShop,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const layouts = [
    "display: flex; flex-direction: column; align-items: center",
    "display: flex; margin-inline: 20px",
    "display: inline-block",
    "float: left",
    "display: table-cell",
    "display: grid; grid-template-columns: auto; padding: 20px",
  ];
  const widget = await openShop({
    form: layouts.map((it) => `<div style="${it}">${named("a")}</div>`).join(""),
  });
  await expect(widget.phone).toHaveCount(layouts.length);
  for (const phone of await widget.phone.all()) {
    const { x, width } = (await phone.boundingBox()) ?? { x: 0, width: 0 };
    expect(width).toBeGreaterThan(130);
    expect(x + width).toBeLessThanOrEqual(320);
  }
});

test("text is as large as the page's own, never tiny, and seen whatever the page does to its headings and fields", async ({
  page,
  openShop,
}) => {
  const widget = await openShop({
    form: `<style>
      html { font-size: 62.5% }
      header { font-size: 1.8rem; -webkit-text-fill-color: transparent; text-shadow: 0 0 9px red }
      input { width: 20px !important; opacity: 0 !important; font-size: 1rem !important }
      label, span { display: none !important; font-size: 1rem !important }
    </style><header>${named("a")}</header>${named("b")}`,
  });
  const sizes = (text: string) =>
    page
      .getByText(text)
      .evaluateAll((them) => them.map((it) => Number.parseFloat(getComputedStyle(it).fontSize)));
  await expect(widget.phone).toHaveCount(2);
  expect(await sizes("Phone number")).toEqual([18, 14]);
  await expect(widget.phone.last()).toHaveCSS("font-size", "16px");
  const label = widget.send.first();
  await expect(label).toHaveCSS(
    "-webkit-text-fill-color",
    await label.evaluate((it) => getComputedStyle(it).color),
  );
  await expect(label).toHaveCSS("text-shadow", "none");
  await expect(widget.phone.first()).toHaveCSS("opacity", "1");
});

test("on a page with zoom the list is beside its field", async ({ page, openShop }) => {
  const widget = await openShop({ form: `<style>body { zoom: 1.5 }</style>${named("a")}` });
  const field = await page.locator("[part~=phone-field]").boundingBox();
  await widget.country.click();
  const list = await page.getByRole("dialog").boundingBox();
  expect(list?.x).toBeCloseTo(field?.x ?? 0, 0);
  expect(list?.width).toBeCloseTo(field?.width ?? 0, 0);
});

test("what is typed into the list is not heard by a page that listens for single keys", async ({
  page,
  openShop,
}) => {
  const widget = await openShop();
  await page.evaluate(() => {
    document.addEventListener("keydown", ({ key }) => document.body.append(`heard ${key}`));
  });
  await widget.country.click();
  await page.getByRole("combobox").waitFor();
  await page.keyboard.type("ger");
  await expect(page.getByRole("combobox")).toHaveValue("ger");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("heard")).toHaveCount(0);
});

test("a form that is swapped for the same markup goes on with the same session", async ({
  page,
  openShop,
  phone,
  codeFor,
}) => {
  const number = phone();
  const widget = await openShop();
  await askForCode(widget, number);
  await page.locator("form").evaluate((form) => {
    form.innerHTML = `${form.innerHTML}`;
  });
  await widget.code.fill(await codeFor(number));
  await expect(widget.verified).toBeVisible();
});

test("a page that takes the fields out gets them back, one that wraps their words keeps its own", async ({
  page,
  openShop,
}) => {
  const widget = await openShop();
  await widget.phone.fill("+44 7700");
  await page.locator("tel-proof").evaluate((element) => element.replaceChildren());
  await expect(widget.phone).toHaveValue("+44 7700");
  await page
    .locator("tel-proof label")
    .first()
    .evaluate((label) => {
      label.innerHTML = "<font><font>Telefonszám</font></font>";
    });
  await page.getByRole("textbox", { name: "Telefonszám" }).fill("+44 7700 9");
  await expect(page.getByRole("textbox", { name: "Telefonszám" })).toHaveValue("+44 7700 9");
});

test("a widget that was away comes back with the number that was typed", async ({ page, openShop }) => {
  const widget = await openShop();
  await widget.phone.fill("+44 7700");
  await page.locator("tel-proof").evaluate(async (element) => {
    const { parentNode } = element;
    element.remove();
    await Promise.resolve();
    await Promise.resolve();
    parentNode?.prepend(element);
  });
  await expect(widget.phone).toHaveValue("+44 7700");
});

test("a widget outside its form posts its proof with that form, and not with the one around it", async ({
  page,
  openShop,
  phone,
  codeFor,
  redeem,
  site,
}) => {
  const number = phone();
  const widget = await openShop({
    form: `${named("proof", 'form="far" required')}</form><form method="post" action="/signup" id="far"><button>Sign up</button>`,
  });
  await verifyNumber(widget, number, codeFor);
  const near = page.locator("form").first();
  expect(await near.evaluate((form: HTMLFormElement) => [...new FormData(form)])).toEqual([]);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(await redeem(site.posted[0]?.get("proof"))).toBe(number);
});
