// The main way: a number typed key by key, a wrong code, the right one, and what the back end learns.
import type { KeyInput } from "puppeteer-core";
import type { Tab } from "../fixture/browser-tab.ts";
import { expect, test } from "../fixture/tab.ts";
import {
  askForCode,
  at,
  expectFocus,
  expectRemark,
  expectText,
  shown,
  submitForm,
} from "../fixture/tab-widget.ts";
import { wrongCodes } from "../fixture/widget.ts";

const withModifier = async (tab: Tab, key: "a" | "c" | "v"): Promise<void> => {
  const modifier = process.platform === "darwin" ? "Meta" : "Control";
  await tab.keyboard.down(modifier);
  await tab.keyboard.press(key);
  await tab.keyboard.up(modifier);
};

/** The phone field, `|` standing for the caret. */
const phoneField = (tab: Tab): Promise<string> =>
  tab.$eval(at.phone, (it) => {
    const { value, selectionStart, selectionEnd } = it as HTMLInputElement;
    return selectionStart === selectionEnd
      ? `${value.slice(0, selectionEnd ?? 0)}|${value.slice(selectionEnd ?? 0)}`
      : value;
  });

test.describe("on a small screen", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("a browser leads from a typed number over a wrong code to a proof that the back end redeems", async ({
    tab,
    visit,
    phone,
    codeFor,
    site,
    redeem,
  }) => {
    const number = phone();
    await visit({
      form: `<style>::selection { background: blue; color: white }</style>
        <tel-proof app-key="KEY" name="phone_proof" required></tel-proof><button>Sign up</button>`,
    });
    await askForCode(tab, number);
    const code = await codeFor(number);
    await tab.keyboard.type(wrongCodes(code, 1)[0] ?? "");
    await expectRemark(tab, at.code, /Wrong code\. 4 tries left\./);
    await expectFocus(tab, at.code);
    const { backgroundColor, color } = await tab.$eval(at.code, (it) => {
      const { backgroundColor, color } = getComputedStyle(it, "::selection");
      return { backgroundColor, color };
    });
    expect([backgroundColor, color], "the boxes show it, not a bar across them").toEqual([
      "rgba(0, 0, 0, 0)",
      await tab.$eval(at.code, (it) => getComputedStyle(it).color),
    ]);
    await tab.keyboard.type(code);
    await expectText(tab, at.verified, "Number verified");
    expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await submitForm(tab);
    expect(await tab.$eval("h1", ({ textContent }) => textContent)).toBe("Thank you");
    expect(site.posted).toHaveLength(1);
    expect(await redeem(site.posted[0]?.get("phone_proof"))).toBe(number);
  });
});

test("every key in the phone field leaves it formatted and the caret where the person is", async ({
  tab,
  visit,
}) => {
  await visit();
  await tab.locator(at.phone).click();
  // The formats arrive after the first focus.
  await tab.keyboard.type("2015550123");
  await expect.poll(() => phoneField(tab)).toBe("(201) 555-0123|");
  const after = async (...keys: readonly KeyInput[]): Promise<readonly string[]> => {
    const seen = [];
    for (const key of keys) {
      await tab.keyboard.press(key);
      seen.push(await phoneField(tab));
    }
    return seen;
  };
  const back = ["Backspace", "Backspace", "Backspace", "Backspace", "Backspace"] as const;
  expect(await after(...back)).toEqual([
    "(201) 555-012|",
    "(201) 555-01|",
    "(201) 555-0|",
    "(201) 555|",
    "(201) 55|",
  ]);
  expect(await after("5", "0", "1")).toEqual(["(201) 555|", "(201) 555-0|", "(201) 555-01|"]);
  await after("ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft");
  expect(await after("7", "Backspace", "Delete")).toEqual([
    "(201) 557|-501",
    "(201) 55|5-01",
    "(201) 55|0-1",
  ]);
});

test("a whole message that is pasted into the code field verifies", async ({ tab, visit, phone, inbox }) => {
  const number = phone();
  await visit({
    form: '<label>Notes <textarea></textarea></label><tel-proof app-key="KEY" name="phone_proof"></tel-proof>',
  });
  await askForCode(tab, number);
  const [message] = await inbox(number);
  await tab.locator("textarea").fill(`24/7 Shop: ${message?.text ?? ""}`);
  await tab.focus("textarea");
  await withModifier(tab, "a");
  await withModifier(tab, "c");
  await tab.focus(at.code);
  await withModifier(tab, "v");
  await shown(tab, at.verified);
});
