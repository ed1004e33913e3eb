// What messages say in Maltese.
import type { Texts } from "../texts.ts";

/** The texts in Maltese. */
export const maltese: Texts = {
  name: "Maltese",
  message: "Kodiċi ta' {brand}: {code}. Validu għal {time}.",
  call: {
    greeting: "Merħba. Il-kodiċi tiegħek ta' {brand} huwa:",
    again: "Nirrepeti:",
    validity: "Il-kodiċi huwa validu għal {time}.",
  },
  time: {
    one: "{minutes} minuta",
    two: "{minutes} minuti",
    few: "{minutes} minuti",
    many: "{minutes}-il minuta",
    other: "{minutes} minuta",
  },
};
