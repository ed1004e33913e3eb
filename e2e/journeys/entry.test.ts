// Whatever way a number or a code comes in: pasted, in another script, from right to left.
import { expect, test } from "../fixture/journey.ts";
import { askForCode } from "../fixture/widget.ts";

const arabicIndic = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)));

test("a whole message that is pasted into the code field verifies", async ({
  page,
  openShop,
  phone,
  inbox,
}) => {
  const number = phone();
  const widget = await openShop({
    form: '<label>Notes <textarea></textarea></label><tel-proof app-key="KEY" name="phone_proof"></tel-proof>',
  });
  await askForCode(widget, number);
  const [message] = await inbox(number);
  const notes = page.getByLabel("Notes");
  await notes.fill(`24/7 Shop: ${message?.text ?? ""}`);
  await notes.press("ControlOrMeta+a");
  await notes.press("ControlOrMeta+c");
  await widget.code.press("ControlOrMeta+v");
  await expect(widget.verified).toBeVisible();
});

for (const pasted of ["+44 (0)7700 900-123", "tel:+447700900123", "0044 7700 900123"]) {
  test(`a number that is pasted as ${pasted} chooses its country`, async ({ openShop, inbox }) => {
    const widget = await openShop();
    await widget.phone.fill(pasted);
    await expect(widget.country).toHaveAccessibleName(/United Kingdom/);
    await widget.send.click();
    await widget.code.waitFor();
    expect(await inbox("+447700900123")).toHaveLength(1);
  });
}

test.describe("a page in Arabic", () => {
  test.use({ locale: "ar-EG" });

  test("reads from right to left and takes Arabic-Indic digits for number and code", async ({
    page,
    openShop,
    phone,
    codeFor,
  }) => {
    const number = phone();
    await openShop({ lang: "ar" });
    const field = page.getByRole("textbox", { name: "رقم الهاتف" });
    const send = page.getByRole("button", { name: "إرسال الرمز" });
    await expect(send).toHaveCSS("direction", "rtl");
    await expect(field).toHaveCSS("direction", "ltr");
    await field.pressSequentially(arabicIndic(number));
    await send.click();
    const code = page.getByRole("textbox", { name: "أدخل الرمز المكوّن من 6 أرقام" });
    await expect(code).toBeFocused();
    await code.pressSequentially(arabicIndic(await codeFor(number)));
    await expect(page.getByText("تم التحقق من الرقم").first()).toBeVisible();
  });

  test("finds countries by their Arabic, English and native names", async ({ page, openShop }) => {
    await openShop({ lang: "ar" });
    await page.getByRole("button", { name: /^البلد/ }).click();
    const options = page.getByRole("option");
    for (const query of ["ألمانيا", "Germany", "Deutschland", "+49", "DEU"]) {
      await page.getByRole("combobox").fill(query);
      await expect(options.first(), query).toContainText("ألمانيا");
    }
  });
});
