// Serbian (Latin).
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Broj telefona",
  phoneHint: "Poslaćemo vam kod da proverimo da li je broj vaš.",
  country: "Zemlja: {name} (+{code})",
  chooseCountry: "Izaberite zemlju",
  searchCountries: "Pretražite po nazivu ili pozivnom broju",
  countries: {
    one: "{n} zemlja",
    few: "{n} zemlje",
    other: "{n} zemalja",
  },
  noCountries: "Nije pronađena nijedna zemlja. Pokušajte sa engleskim nazivom ili pozivnim brojem.",
  close: "Zatvori",
  send: {
    sms: "Pošalji kod",
    voice: "Pozovi me",
    whatsapp: "Pošalji kod preko WhatsApp-a",
    viber: "Pošalji kod preko Viber-a",
  },
  sending: "Slanje…",
  tryAgain: "Pokušaj ponovo",

  codeLabel: {
    one: "Unesite {n}-cifreni kod",
    few: "Unesite {n}-cifreni kod",
    other: "Unesite {n}-cifreni kod",
  },
  sent: {
    sms: "Poslato SMS-om na {phone}",
    voice: "Zovemo {phone} da vam kažemo kod",
    whatsapp: "Poslato preko WhatsApp-a na {phone}",
    viber: "Poslato preko Viber-a na {phone}",
  },
  changeNumber: "Promeni broj",
  checkCode: "Potvrdi",
  checking: "Provera…",
  again: "Pošalji ponovo",
  callAgain: "Pozovi ponovo",
  againIn: "Pošalji ponovo za {time}",
  callAgainIn: "Pozovi ponovo za {time}",
  againSoon: {
    one: "Novi kod možete zatražiti za {n} sekundu.",
    few: "Novi kod možete zatražiti za {n} sekunde.",
    other: "Novi kod možete zatražiti za {n} sekundi.",
  },
  againNow: "Sada možete zatražiti novi kod.",
  instead: {
    sms: "Radije SMS",
    voice: "Radije poziv",
    whatsapp: "Radije WhatsApp",
    viber: "Radije Viber",
  },

  verified: "Broj je potvrđen",
  change: "Promeni",

  lockedTitle: "Previše pogrešnih kodova",
  lockedText: "Radi bezbednosti vašeg broja ovaj kod više ne važi. Možete zatražiti novi.",
  expiredTitle: "Vreme je isteklo",
  expiredText: "Ova provera je istekla. Možete zatražiti novi kod.",
  canceledTitle: "Provera je zaustavljena",
  canceledText: "Kod više ne važi. Možete zatražiti novi.",
  newCode: "Pošalji novi kod",
  newCodeIn: "Novi kod za {time}",

  numberMissing: "Unesite svoj broj telefona.",
  countryMissing: "Izaberite zemlju ili započnite broj znakom + i pozivnim brojem.",
  numberUnusual: "Proverite broj: u ovoj zemlji ({name}) brojevi su obično druge dužine.",
  numberInvalid: "Ne možemo da dobijemo taj broj. Proverite zemlju i cifre.",
  countryRefused: "Brojevi iz ove zemlje ovde ne mogu da se koriste.",
  channelRefused: "Ovaj broj ne može da se dobije na taj način. Pokušajte drugačije.",
  wait: "Na ovaj broj je upravo poslat kod. Novi možete zatražiti za {time}.",
  limitReached: "Zatraženo je previše kodova. Pokušajte kasnije.",
  codeWrong: "Kod nije tačan.",
  guessesLeft: {
    one: "Preostao je {n} pokušaj.",
    few: "Preostala su {n} pokušaja.",
    other: "Preostalo je {n} pokušaja.",
  },
  sessionLost: "Trajalo je predugo. Zatražite novi kod.",
  offline: "Izgleda da niste na mreži. Nastavićemo čim se povežete.",
  unreachable: "Server nije dostupan. Proverite vezu i pokušajte ponovo.",
  failed: "Nešto je pošlo naopako sa naše strane. Pokušajte ponovo.",

  setupTitle: "Provera telefona ovde nije dostupna",
  setupKey: "Server ne poznaje ključ aplikacije iz ovog obrasca.",
  setupOrigin: "{origin} nije među adresama dozvoljenim za ovaj ključ aplikacije.",

  requiredPhone: "Potvrdite svoj broj telefona da biste nastavili.",
  requiredCode: "Unesite kod koji smo vam poslali da biste nastavili.",
};
