// Slovak.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefónne číslo",
  phoneHint: "Pošleme vám kód, aby sme overili, že je číslo vaše.",
  country: "Krajina: {name} (+{code})",
  chooseCountry: "Vyberte krajinu",
  searchCountries: "Hľadať podľa názvu alebo predvoľby",
  countries: {
    one: "{n} krajina",
    few: "{n} krajiny",
    other: "{n} krajín",
  },
  noCountries: "Nenašla sa žiadna krajina. Skúste anglický názov alebo predvoľbu.",
  close: "Zavrieť",
  send: {
    sms: "Poslať kód",
    voice: "Zavolať mi",
    whatsapp: "Poslať kód cez WhatsApp",
    viber: "Poslať kód cez Viber",
  },
  sending: "Odosiela sa…",
  tryAgain: "Skúsiť znova",

  codeLabel: {
    one: "Zadajte {n}-miestny kód",
    few: "Zadajte {n}-miestny kód",
    other: "Zadajte {n}-miestny kód",
  },
  sent: {
    sms: "Odoslané v SMS na {phone}",
    voice: "Voláme na {phone}, aby sme vám oznámili kód",
    whatsapp: "Odoslané cez WhatsApp na {phone}",
    viber: "Odoslané cez Viber na {phone}",
  },
  changeNumber: "Zmeniť číslo",
  checkCode: "Overiť",
  checking: "Overuje sa…",
  again: "Poslať znova",
  callAgain: "Zavolať znova",
  againIn: "Poslať znova o {time}",
  callAgainIn: "Zavolať znova o {time}",
  againSoon: {
    one: "O ďalší kód môžete požiadať o {n} sekundu.",
    few: "O ďalší kód môžete požiadať o {n} sekundy.",
    other: "O ďalší kód môžete požiadať o {n} sekúnd.",
  },
  againNow: "Teraz môžete požiadať o ďalší kód.",
  instead: {
    sms: "Radšej SMS",
    voice: "Radšej zavolať",
    whatsapp: "Radšej WhatsApp",
    viber: "Radšej Viber",
  },

  verified: "Číslo je overené",
  change: "Zmeniť",

  lockedTitle: "Príliš veľa nesprávnych kódov",
  lockedText: "V záujme bezpečnosti vášho čísla tento kód už neplatí. Môžete požiadať o nový.",
  expiredTitle: "Čas vypršal",
  expiredText: "Platnosť tohto overenia vypršala. Môžete požiadať o nový kód.",
  canceledTitle: "Overovanie sa zastavilo",
  canceledText: "Kód už neplatí. Môžete požiadať o nový.",
  newCode: "Poslať nový kód",
  newCodeIn: "Nový kód o {time}",

  numberMissing: "Zadajte svoje telefónne číslo.",
  countryMissing: "Vyberte krajinu alebo začnite číslo znakom + a predvoľbou.",
  numberUnusual: "Skontrolujte číslo: v tejto krajine ({name}) majú čísla zvyčajne inú dĺžku.",
  numberInvalid: "Na toto číslo sa nedovoláme. Skontrolujte krajinu a číslice.",
  countryRefused: "Čísla z tejto krajiny sa tu nedajú použiť.",
  channelRefused: "Toto číslo sa takto nedá kontaktovať. Skúste iný spôsob.",
  wait: "Na toto číslo bol práve odoslaný kód. O ďalší môžete požiadať o {time}.",
  limitReached: "Vyžiadalo sa príliš veľa kódov. Skúste to neskôr.",
  codeWrong: "Tento kód nie je správny.",
  guessesLeft: {
    one: "Zostáva {n} pokus.",
    few: "Zostávajú {n} pokusy.",
    other: "Zostáva {n} pokusov.",
  },
  sessionLost: "Trvalo to príliš dlho. Požiadajte o nový kód.",
  offline: "Zdá sa, že ste offline. Budeme pokračovať, hneď ako sa pripojíte.",
  unreachable: "Server nie je dostupný. Skontrolujte pripojenie a skúste to znova.",
  failed: "Na našej strane sa niečo pokazilo. Skúste to znova.",

  setupTitle: "Overenie telefónu tu nie je k dispozícii",
  setupKey: "Server nepozná kľúč aplikácie z tohto formulára.",
  setupOrigin: "{origin} nepatrí medzi adresy povolené pre tento kľúč aplikácie.",

  requiredPhone: "Ak chcete pokračovať, overte svoje telefónne číslo.",
  requiredCode: "Ak chcete pokračovať, zadajte kód, ktorý sme vám poslali.",
};
