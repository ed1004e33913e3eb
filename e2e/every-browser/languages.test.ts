// Languages: from right to left, digits of another script, countries that the server names.
import { expect, test } from "../fixture/tab.ts";
import { at, expectFocus, expectText, shown } from "../fixture/tab-widget.ts";

const arabicIndic = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)));

test.use({ viewport: { width: 320, height: 640 } });

test("a page in Arabic reads from right to left and takes Arabic-Indic digits", async ({
  tab,
  visit,
  phone,
  codeFor,
}) => {
  const number = phone();
  await visit({ lang: "ar" });
  await expectText(tab, "tel-proof label", "رقم الهاتف");
  const direction = (selector: string) => tab.$eval(selector, (it) => getComputedStyle(it).direction);
  expect([await direction(at.submit), await direction(at.phone)]).toEqual(["rtl", "ltr"]);
  await tab.locator(at.phone).click();
  await tab.keyboard.type(arabicIndic(number));
  await tab.locator(at.submit).click();
  await shown(tab, at.code);
  await expectFocus(tab, at.code);
  await tab.keyboard.type(arabicIndic(await codeFor(number)));
  await expectText(tab, at.verified, "تم التحقق من الرقم");
});

test("countries bear the names that the server has for a language", async ({ tab, visit, telproof }) => {
  await visit({ lang: "ka" });
  await expectText(tab, "tel-proof label", "ტელეფონის ნომერი");
  const config = await fetch(`${telproof.url}/v1/config?app_key=${telproof.appKey}&locale=ka`);
  const answer = (await config.json()) as { readonly country_names: Readonly<Record<string, string>> };
  expect(answer.country_names["DE"]).toBe("გერმანია");
  await tab.locator(at.country).click();
  await expectFocus(tab, at.search);
  for (const query of ["გერმ", "Germany", "Deutschland", "+49"]) {
    await tab.$eval(at.search, (it) => (it as HTMLInputElement).select());
    await tab.keyboard.type(query);
    await expectText(tab, `${at.option}[aria-selected=true]`, /გერმანია \+49$/);
  }
});
