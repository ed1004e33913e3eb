// What a message says, on each channel.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channels } from "../../core/channel.ts";
import { languages } from "./language.ts";
import { appHash, host, plainSms, sample } from "./samples.fixture.ts";
import { templateFault, type WordingOptions, wordMessage } from "./wording.ts";

const say = (options: Partial<WordingOptions>, it: Partial<typeof acme> = {}) =>
  wordMessage({ ...acme, ...it }, { ...plainSms, ...options });
const acme: { readonly brand: string; readonly code: string; readonly minutes: number } = {
  ...sample,
  brand: "Acme",
};

describe("A message", () => {
  it.each(languages)("in %s has the brand, the code and the minutes on every channel", (locale) => {
    for (const channel of channels) {
      const { language, text, speech } = say({ channel, locale });
      expect(language).toBe(locale);
      expect(text).toContain("Acme");
      expect(text).toContain(channel === "voice" ? "1, 2, 3, 4, 5, 6" : "123456");
      expect(text).toContain(new Intl.NumberFormat(locale).format(10));
      expect(speech).toHaveLength(channel === "voice" ? 5 : 0);
    }
  });

  it("is in the language that was asked for, else in the country's", () => {
    expect(say({ locale: "fr-CA", country: "DE" })).toEqual({
      language: "fr",
      text: "Votre code Acme : 123456. Valable 10 minutes.",
      speech: [],
    });
    expect(say({ country: "DE" }).text).toBe("Ihr Code für Acme: 123456. Er ist 10 Minuten gültig.");
    expect(say({}).text).toBe("Acme code: 123456. Valid for 10 minutes.");
  });

  it.each([
    ["en", 1, "1 minute."],
    ["pl", 1, "1 minutę."],
    ["pl", 22, "22 minuty."],
    ["pl", 25, "25 minut."],
    ["uk", 21, "21 хвилину."],
    ["ar", 1, "دقيقة واحدة."],
    ["ar", 2, "دقيقتين."],
    ["ar", 5, "5 دقائق."],
    ["he", 2, "שתי דקות."],
    ["ro", 19, "19 minute."],
    ["ro", 20, "20 de minute."],
    ["lt", 10, "10 minučių."],
    ["lv", 21, "21 minūti."],
    ["cy", 2, "2 funud."],
    ["mt", 15, "15-il minuta."],
  ])("counts minutes as %s does: %d", (locale, minutes, end) => {
    expect(say({ locale }, { minutes }).text.endsWith(end)).toBe(true);
  });

  it("says the same on every channel but where an SMS has other words to be shorter", () => {
    const on = (channel: "sms" | "whatsapp", locale: string) => say({ channel, locale }).text;
    const different = languages.filter((it) => on("sms", it) !== on("whatsapp", it));
    expect(different).toEqual(["es"]);
    expect(on("sms", "es")).toBe("Clave de un solo uso de Acme: 123456. Caduca en 10 minutos.");
    expect(on("whatsapp", "es")).toBe("Código de Acme: 123456. Caduca en 10 minutos.");
  });

  it("has a time even for a count that no code lives for", () => {
    expect(say({ locale: "pl" }, { minutes: 1.5 }).text).toContain("1,5 minut");
    expect(say({ locale: "fr" }, { minutes: 1_000_000 }).text).toContain("1000000 minutes");
  });

  it("counts in its readers' digits, but gives the code in those of the keypad", () => {
    const native = { bn: "১০", fa: "۱۰", mr: "१०", my: "၁၀", ne: "१०" };
    for (const locale of languages) {
      const { text } = say({ locale, channel: "whatsapp" }, { code: "778899" });
      const minutes = Object.entries(native).find(([it]) => it === locale)?.[1] ?? "10";
      expect([locale, text.match(/\p{Nd}+/gu)?.toSorted()]).toEqual([locale, [minutes, "778899"].toSorted()]);
    }
  });

  it("takes brands and codes literally, whatever they look like", () => {
    for (const brand of ["$& Co", "$1$`", "{code}", "{time}", "{brand}", "a\\b"]) {
      expect(say({}, { brand }).text).toBe(`${brand} code: 123456. Valid for 10 minutes.`);
      expect(say({ template: "{brand}|{code}" }, { brand }).text).toBe(`${brand}|123456`);
    }
    expect(say({ template: "{code}" }, { code: "{brand}$&" }).text).toBe("{brand}$&");
  });

  it("never fails, and always has the code", () => {
    const anything = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("$&", "{code}", "{brand}", "de"),
    );
    const code = fc.string({ unit: fc.constantFrom(..."0123456789ABCXYZ"), minLength: 1, maxLength: 10 });
    const made = fc.record({
      brand: anything,
      locale: fc.option(anything),
      country: anything,
      code,
      channel: fc.constantFrom(...channels),
      minutes: fc.oneof(fc.integer(), fc.double()),
    });
    fc.assert(
      fc.property(made, ({ brand, code, minutes, ...options }) => {
        const { text, speech } = say(options, { brand, code, minutes });
        const shown = options.channel === "voice" ? [...code].join(", ") : code;
        expect(text).toContain(shown);
        expect(speech.filter((phrase) => phrase === shown).length).toBe(options.channel === "voice" ? 2 : 0);
      }),
    );
  });
});

describe("A call", () => {
  it("says the code twice, symbol by symbol, with pauses between the phrases", () => {
    expect(say({ channel: "voice" }, { code: "9A0" })).toEqual({
      language: "en",
      text: "Hello. Your Acme code is: 9, A, 0. I repeat: 9, A, 0. The code is valid for 10 minutes.",
      speech: [
        "Hello. Your Acme code is:",
        "9, A, 0",
        "I repeat:",
        "9, A, 0",
        "The code is valid for 10 minutes.",
      ],
    });
  });

  it("ends the code with the language's own full stop, but only where it is read as a text", () => {
    const { text, speech } = say({ channel: "voice", locale: "ja" }, { code: "12" });
    expect([text.split("1, 2。").length - 1, speech[1]]).toEqual([2, "1, 2"]);
    expect(say({ channel: "voice", locale: "th" }, { code: "12" }).text).not.toMatch(/\p{P}\p{P}|\.$/u);
  });

  it("has a space after each sentence, but none after a full-width mark", () => {
    for (const locale of languages) {
      const { text, speech } = say({ channel: "voice", locale });
      expect([text, /[\u3000-\u303f\uff00-\uffef] /.test(text)]).toEqual([text, false]);
      const isWide = /[\u3000-\u303f\uff00-\uffef]$/.test(speech[0] ?? "");
      expect([text, text.startsWith(`${speech[0]}${isWide ? "" : " "}1, 2`)]).toEqual([text, true]);
    }
  });

  it("is in a language that the vendor speaks: the reader's, else the second of their country, else English", () => {
    const speaks = (language: string) => ["ru", "de"].includes(language);
    const inLanguage = (locale: string) => say({ channel: "voice", locale, speaks });
    expect([inLanguage("de").language, inLanguage("kk").language, inLanguage("fa").language]).toEqual([
      "de",
      "ru",
      "en",
    ]);
    expect(inLanguage("fa")).toEqual(say({ channel: "voice", locale: "en" }));
    expect(say({ channel: "sms", locale: "fa", speaks }).language).toBe("fa");
  });

  it("keeps a caller's own text, whatever the vendor speaks", () => {
    const { text } = say({ channel: "voice", locale: "fa", template: "{code}", speaks: () => false });
    expect(text).toContain("1, 2, 3");
  });

  it("says a caller's own sentence twice", () => {
    const sentence = "This is Acme, 1, 2 for 5 minutes.";
    const template = "This is {brand}, {token} for {minutes} minutes.";
    expect(say({ channel: "voice", template }, { code: "12", minutes: 5 })).toEqual({
      language: "en",
      text: `${sentence} ${sentence}`,
      speech: [sentence, sentence],
    });
  });
});

describe("An SMS", () => {
  it("ends in the line by which browsers fill the code in, after an empty one", () => {
    expect(say({ host }).text).toBe("Acme code: 123456. Valid for 10 minutes.\n\n@shop.example #123456");
  });

  it("has an Android app's hash on its very last line", () => {
    expect(say({ appHash }).text).toBe(`Acme code: 123456. Valid for 10 minutes.\n${appHash}`);
    expect(say({ host, appHash }).text.split("\n").slice(-2)).toEqual(["@shop.example #123456", appHash]);
  });

  it("alone has these lines, but also with a caller's own text", () => {
    expect(say({ host, appHash, template: "{code}!" }).text).toBe(
      `123456!\n\n@shop.example #123456\n${appHash}`,
    );
    for (const channel of ["voice", "whatsapp", "viber"] as const) {
      expect(say({ channel, host, appHash })).toEqual(say({ channel }));
    }
  });
});

describe("A caller's template", () => {
  it("knows code, token, brand and minutes, and leaves everything else alone", () => {
    const template = "{brand} {code} {token} {minutes} {time} {Code} {constructor} {} {{code}} $&";
    expect(say({ template, channel: "whatsapp" }).text).toBe(
      "Acme 123456 123456 10 {time} {Code} {constructor} {} {123456} $&",
    );
  });

  it("with a placeholder of its dialect has no other", () => {
    const template = "{{code}} {code} {brand} {{{code}}} $& {token}";
    expect(say({ template, codePlaceholder: "{{code}}", channel: "sms" }).text).toBe(
      "123456 {code} {brand} {123456} $& {token}",
    );
  });

  it.each([
    ["{code}", null],
    ["Your {brand} code: {token}", null],
    [`{code}${"x".repeat(474)}`, null],
    [`{code}${"x".repeat(475)}`, "too_long"],
    ["x".repeat(481), "too_long"],
    ["", "no_code"],
    ["Your code: {Code}", "no_code"],
    ["{brand} {code", "no_code"],
  ])("is at fault without a code or above 480 characters", (template, fault) => {
    expect(templateFault(template)).toBe(fault);
  });
});
