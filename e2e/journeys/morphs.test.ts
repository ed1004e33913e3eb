// Pages that bring themselves in line with the server's markup, by the libraries that do it: what the person has entered, the
// focus and the proof survive in every step, and nothing is written to the console.
import type { Page } from "playwright/test";
import { expect, test } from "../fixture/journey.ts";
import type { Shop } from "../fixture/shop.ts";

interface Way extends Pick<Shop, "head" | "scripts" | "form"> {
  readonly name: string;
  /** Brings the page in line with its source; resolves when it is. */
  readonly refresh: (page: Page) => Promise<unknown>;
}

const form = `<label>Name <input name="name"></label><tel-proof app-key="KEY" name="phone_proof" required></tel-proof>
  <button>Sign up</button>`;

/** Runs in the page: the form as the server wrote it. */
const writtenForm = `fetch("/").then((it) => it.text()).then((text) =>
  new DOMParser().parseFromString(text, "text/html").querySelector("form"))`;

const ways: readonly Way[] = [
  {
    name: "a morphing page refresh of Turbo 8",
    scripts: ["@hotwired/turbo/dist/turbo.es2017-umd.js"],
    head: '<meta name="turbo-refresh-method" content="morph">',
    refresh: (page) =>
      page.evaluate(`new Promise((done) => {
        addEventListener("turbo:render", done, { once: true });
        Turbo.session.refresh(location.href);
      }).then(() => undefined)`),
  },
  {
    name: "htmx with idiomorph",
    scripts: ["htmx.org/dist/htmx.js", "idiomorph/dist/idiomorph-ext.js"],
    refresh: (page) =>
      page.evaluate(`new Promise((done) => {
        document.body.setAttribute("hx-ext", "morph");
        htmx.process(document.body);
        addEventListener("htmx:afterSettle", done, { once: true });
        htmx.ajax("GET", "/", { target: "form", select: "form", swap: "morph:outerHTML" });
      }).then(() => undefined)`),
  },
  {
    name: "a morph of the form by Alpine, as Livewire does it",
    scripts: ["@alpinejs/morph/dist/cdn.js", "alpinejs/dist/cdn.js"],
    refresh: (page) =>
      page.evaluate(
        `${writtenForm}.then((it) => { Alpine.morph(document.querySelector("form"), it.outerHTML); })`,
      ),
  },
  {
    name: "a morph of the element's own children",
    scripts: ["idiomorph/dist/idiomorph.js"],
    refresh: (page) =>
      page.evaluate(`Idiomorph.morph(document.querySelector("tel-proof"), "<p>Loading</p>", { morphStyle: "innerHTML" });
        Idiomorph.morph(document.querySelector("tel-proof"), "", { morphStyle: "innerHTML" }); undefined`),
  },
  {
    name: "a script that empties the element",
    refresh: (page) => page.evaluate(`document.querySelector("tel-proof").innerHTML = ""`),
  },
  {
    name: "a form that is written anew",
    refresh: (page) =>
      page.evaluate(
        `${writtenForm}.then((it) => { document.querySelector("form").innerHTML = it.innerHTML; })`,
      ),
  },
];

const caretOf = (input: HTMLInputElement) => [input.value, input.selectionStart, input.selectionEnd];

/** The form may be sent exactly if it would post a proof. */
const expectAgreement = async (page: Page, isVerified: boolean): Promise<void> => {
  await expect
    .poll(() =>
      page
        .locator("form")
        .evaluate((it: HTMLFormElement) => [
          it.checkValidity(),
          new FormData(it).getAll("phone_proof").map((proof) => proof !== ""),
        ]),
    )
    .toEqual([isVerified, isVerified ? [true] : []]);
};

for (const { name, refresh, ...shop } of ways)
  test(`${name} changes nothing of what was entered, and the proof is posted`, async ({
    page,
    openShop,
    phone,
    codeFor,
    site,
    redeem,
  }) => {
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    const number = phone();
    const widget = await openShop({ form, ...shop });

    await widget.phone.pressSequentially(number);
    await expect(widget.phone).toHaveValue(/^\+44 7700 \d{6}$/);
    for (let moved = 0; moved < 2; moved += 1) await page.keyboard.press("ArrowLeft");
    const typed = await widget.phone.evaluate(caretOf);
    await refresh(page);
    await expect(widget.phone).toBeFocused();
    expect(await widget.phone.evaluate(caretOf)).toEqual(typed);
    await expectAgreement(page, false);

    await widget.send.click();
    await expect(widget.code).toBeFocused();
    const code = await codeFor(number);
    await widget.code.pressSequentially(code.slice(0, 3));
    await refresh(page);
    await expect(widget.code).toBeFocused();
    await expect(widget.code).toHaveValue(code.slice(0, 3));
    await expectAgreement(page, false);

    await widget.code.pressSequentially(code.slice(3));
    await expect(widget.verified).toBeVisible();
    await refresh(page);
    await expect(widget.verified).toBeVisible();
    await expectAgreement(page, true);

    await page.getByRole("button", { name: "Sign up" }).click();
    await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
    expect(await redeem(site.posted[0]?.get("phone_proof"))).toBe(number);
    expect(faults).toEqual([]);
  });
