// Somebody who gets the message in a language should have read the page in it, too.
import { expect, it } from "vitest";
import { languages } from "./language.ts";

const strings = new URL("src/strings/choice.ts", import.meta.resolve("@telproof/widget/package.json"));
const { chooseLanguage }: { chooseLanguage: (locale: string) => string | undefined } = await import(
  strings.href
);

it("Every language of messages is one of the widget, or has one that its readers read", () => {
  const inEnglish = languages.filter((language) => chooseLanguage(language) === undefined);
  // English is an official language of Malta.
  expect(inEnglish).toEqual(["en", "mt"]);
});
