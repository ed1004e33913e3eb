// The focus: each stop of the Tab key in each state, forth and back; where it goes by itself; that it is never lost and
// always seen.
import { stopsTo, unseenStops } from "../fixture/focus.ts";
import { expect, test } from "../fixture/journey.ts";
import { focusedOn } from "../fixture/spoken.ts";
import { askForCode, wrongCodes } from "../fixture/widget.ts";

const before = "textbox “Name”";
const after = "button “Sign up”";
const form = `<label>Name <input name="name"></label>
  <tel-proof app-key="KEY" name="phone_proof" required></tel-proof><button>Sign up</button>`;

const codeField = "textbox “Enter the 6-digit code”";

test("the Tab key stops at every control of every state, in the order of reading, forth and back", async ({
  page,
  context,
  openShop,
  phone,
  codeFor,
  pass,
}) => {
  const number = phone();
  const widget = await openShop({ form });
  const name = page.getByLabel("Name");
  const expectStops = async (...stops: readonly string[]) => {
    await name.focus();
    expect(await stopsTo(page, "Tab", after)).toEqual([...stops, after]);
    expect(await stopsTo(page, "Shift+Tab", before)).toEqual([...stops.toReversed(), before]);
  };

  await widget.phone.waitFor();
  await expect(widget.country).toHaveAccessibleName(/United States/);
  await expectStops("button “Country: United States (+1)”", "textbox “Phone number”", "button “Send code”");

  await widget.country.press("Enter");
  await page.getByRole("combobox").waitFor();
  expect(await stopsTo(page, "Tab", "button “Close”")).toEqual(["button “Close”"]);
  expect(await stopsTo(page, "Shift+Tab", "combobox “Name or country code”")).toHaveLength(1);
  await page.keyboard.press("Escape");

  await askForCode(widget, number);
  await expectStops("button “Change number”", codeField);
  await pass(60);
  const all = ["button “Change number”", codeField, "button “Send again”", "button “Call me instead”"];
  await expectStops(...all);

  await context.setOffline(true);
  const wrong = wrongCodes(await codeFor(number), 5);
  await widget.code.fill(wrong[0] ?? "");
  await page.getByRole("button", { name: "Try again" }).waitFor();
  await expectStops(...all.toSpliced(2, 0, "button “Try again”"));
  await context.setOffline(false);
  for (const [index, code] of wrong.entries()) {
    if (index > 0) await widget.code.fill(code);
    if (index < 4) await expect(widget.code).toHaveAccessibleDescription(new RegExp(`${4 - index} tr`));
  }
  await widget.newCode.waitFor();
  await expectStops("button “Send a new code”", "button “Call me instead”", "button “Change number”");
  await widget.newCode.click();
  await widget.code.waitFor();
  await widget.code.fill(await codeFor(number));
  await widget.verified.waitFor();
  await expectStops("button “Change”");
});

test("the focus goes on by itself once per step, and is never lost", async ({
  page,
  context,
  openShop,
  phone,
  codeFor,
  pass,
}) => {
  const [number, another] = [phone(), phone()];
  const { keyboard } = page;
  const widget = await openShop({ form });
  const expectFocus = (line: string) => expect.poll(() => focusedOn(page)).toBe(line);
  await widget.send.press("Enter");
  await expectFocus("textbox “Phone number”");
  await keyboard.type(number);
  await widget.send.press("Space");
  await expectFocus(codeField);

  await pass(60);
  await widget.again.press("Enter");
  await expect(widget.again).toHaveText(/Send again in/);
  await expectFocus(codeField);
  await pass(120);
  await widget.callInstead.press("Enter");
  await page.getByRole("button", { name: /^Another call in/ }).waitFor();
  await expectFocus(codeField);
  const [wrong = "", other = ""] = wrongCodes(await codeFor(number), 2);
  for (const digit of wrong) {
    await keyboard.press(digit);
    expect(await focusedOn(page)).toBe(codeField);
  }
  await expect(widget.code).toHaveAccessibleDescription(/4 tries left/);
  await expectFocus(codeField);

  await context.setOffline(true);
  await keyboard.type(other);
  const tryAgain = page.getByRole("button", { name: "Try again" });
  await tryAgain.press("Enter");
  await expect(widget.code).toHaveAccessibleDescription(/offline/);
  await context.setOffline(false);
  await expect(widget.code).toHaveAccessibleDescription(/3 tries left/);
  await expectFocus(codeField);

  await widget.changeNumber.press("Enter");
  await expectFocus("textbox “Phone number”");
  await widget.phone.fill(another);
  await keyboard.press("Enter");
  await expectFocus(codeField);
  await pass(600);
  await expectFocus("paragraph “Time is up”");
  await widget.callInstead.press("Enter");
  await expectFocus(codeField);
  await keyboard.type(await codeFor(another));
  await expectFocus("paragraph “Number verified”");
  await widget.change.press("Enter");
  await expectFocus("textbox “Phone number”");
});

test("a reload takes the focus from nobody", async ({ page, openShop, phone }) => {
  const widget = await openShop({ form });
  await askForCode(widget, phone());
  await page.reload();
  await page.getByLabel("Name").focus();
  await widget.code.waitFor();
  expect(await focusedOn(page)).toBe(before);
});

test("in the picker each key does what the pattern of the combobox says, and the focus comes back", async ({
  page,
  openShop,
}) => {
  const { keyboard } = page;
  const widget = await openShop({ form });
  await expect(widget.country).toHaveAccessibleName(/United States/);
  const active = page.getByRole("option", { selected: true });
  const name = async () => (await active.getAttribute("aria-label"))?.replace(/ \+\d+$/, "");
  await widget.country.press("Space");
  await expect(page.getByRole("combobox")).toBeFocused();
  const walk = ["Home", "ArrowDown", "PageDown", "PageUp", "ArrowUp", "ArrowUp", "ArrowDown", "End"];
  const names: (string | undefined)[] = [await name()];
  for (const key of walk) {
    await keyboard.press(key);
    names.push(await name());
  }
  expect(names).toEqual([
    "United States",
    "Afghanistan",
    "Åland Islands",
    "Argentina",
    "Åland Islands",
    "Afghanistan",
    "Zimbabwe",
    "Afghanistan",
    "Zimbabwe",
  ]);
  await keyboard.type("sw");
  expect(await name()).toBe("Sweden");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(widget.country).toBeFocused();
  await keyboard.press("ArrowDown");
  await expect(widget.country).toBeFocused();
});

const looks = [
  { lang: "en", colorScheme: "light", forcedColors: "none" },
  { lang: "ar", colorScheme: "dark", forcedColors: "none" },
  { lang: "en", colorScheme: "dark", forcedColors: "active" },
] as const;

for (const { lang, colorScheme, forcedColors } of looks) {
  test.describe(`${lang}, ${colorScheme}, forced colours ${forcedColors}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors }, viewport: { width: 480, height: 640 } });
    test(`the focus is seen at every stop: ${lang}, ${colorScheme}, forced colours ${forcedColors}`, async ({
      page,
      openShop,
      phone,
      codeFor,
      pass,
    }) => {
      const number = phone();
      await openShop({ lang, form });
      const part = (which: string) => page.locator(`tel-proof [part~="${which}"]`);
      const unseen: string[] = [];
      const look = async (stops: number) => {
        await page.getByLabel("Name").focus();
        unseen.push(...(await unseenStops(page, stops)));
      };
      await page.locator(`tel-proof [lang=${lang}]`).first().waitFor();
      await look(3);
      await part("country-button").press("Enter");
      await page.getByRole("combobox").waitFor();
      await page.keyboard.press("Shift+Tab");
      unseen.push(...(await unseenStops(page, 1)));
      await page.keyboard.press("Escape");
      await page.locator("tel-proof [type=tel]").fill(number);
      await part("send-button").click();
      await part("code").waitFor();
      await pass(60);
      await look(4);
      await pass(600);
      await part("send-button").waitFor();
      await look(3);
      await part("send-button").click();
      await part("code").waitFor();
      await page.locator("tel-proof [autocomplete=one-time-code]").fill(await codeFor(number));
      await part("verified").waitFor();
      await look(1);
      expect(unseen).toEqual([]);
    });
  });
}
