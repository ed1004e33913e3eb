// Croatian.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefonski broj",
  phoneHint: "Poslat ćemo vam kôd kako bismo provjerili je li broj vaš.",
  country: "Država: {name} (+{code})",
  chooseCountry: "Odaberite državu",
  searchCountries: "Pretražite po nazivu ili pozivnom broju",
  countries: {
    one: "{n} država",
    few: "{n} države",
    other: "{n} država",
  },
  noCountries: "Nije pronađena nijedna država. Pokušajte s engleskim nazivom ili pozivnim brojem.",
  close: "Zatvori",
  send: {
    sms: "Pošalji kôd",
    voice: "Nazovi me",
    whatsapp: "Pošalji kôd putem WhatsAppa",
    viber: "Pošalji kôd putem Vibera",
  },
  sending: "Slanje…",
  tryAgain: "Pokušaj ponovno",

  codeLabel: {
    one: "Unesite {n}-znamenkasti kôd",
    few: "Unesite {n}-znamenkasti kôd",
    other: "Unesite {n}-znamenkasti kôd",
  },
  sent: {
    sms: "Poslano SMS-om na {phone}",
    voice: "Zovemo {phone} da vam kažemo kôd",
    whatsapp: "Poslano putem WhatsAppa na {phone}",
    viber: "Poslano putem Vibera na {phone}",
  },
  changeNumber: "Promijeni broj",
  checkCode: "Potvrdi",
  checking: "Provjera…",
  again: "Pošalji ponovno",
  callAgain: "Nazovi ponovno",
  againIn: "Pošalji ponovno za {time}",
  callAgainIn: "Nazovi ponovno za {time}",
  againSoon: {
    one: "Novi kôd možete zatražiti za {n} sekundu.",
    few: "Novi kôd možete zatražiti za {n} sekunde.",
    other: "Novi kôd možete zatražiti za {n} sekundi.",
  },
  againNow: "Sada možete zatražiti novi kôd.",
  instead: {
    sms: "Radije SMS",
    voice: "Radije poziv",
    whatsapp: "Radije WhatsApp",
    viber: "Radije Viber",
  },

  verified: "Broj je potvrđen",
  change: "Promijeni",

  lockedTitle: "Previše pogrešnih kodova",
  lockedText: "Radi sigurnosti vašeg broja ovaj kôd više ne vrijedi. Možete zatražiti novi.",
  expiredTitle: "Vrijeme je isteklo",
  expiredText: "Ova je provjera istekla. Možete zatražiti novi kôd.",
  canceledTitle: "Provjera je zaustavljena",
  canceledText: "Kôd više ne vrijedi. Možete zatražiti novi.",
  newCode: "Pošalji novi kôd",
  newCodeIn: "Novi kôd za {time}",

  numberMissing: "Unesite svoj telefonski broj.",
  countryMissing: "Odaberite državu ili započnite broj znakom + i pozivnim brojem.",
  numberUnusual: "Provjerite broj: u ovoj državi ({name}) brojevi su obično druge duljine.",
  numberInvalid: "Ne možemo dobiti taj broj. Provjerite državu i znamenke.",
  countryRefused: "Brojevi iz ove države ovdje se ne mogu koristiti.",
  channelRefused: "Ovaj se broj ne može dobiti na taj način. Pokušajte drukčije.",
  wait: "Na ovaj je broj upravo poslan kôd. Novi možete zatražiti za {time}.",
  limitReached: "Zatraženo je previše kodova. Pokušajte kasnije.",
  codeWrong: "Kôd nije točan.",
  guessesLeft: {
    one: "Preostao je {n} pokušaj.",
    few: "Preostala su {n} pokušaja.",
    other: "Preostalo je {n} pokušaja.",
  },
  sessionLost: "Trajalo je predugo. Zatražite novi kôd.",
  offline: "Čini se da niste na mreži. Nastavit ćemo čim se povežete.",
  unreachable: "Poslužitelj nije dostupan. Provjerite vezu i pokušajte ponovno.",
  failed: "Nešto je pošlo po zlu s naše strane. Pokušajte ponovno.",

  setupTitle: "Provjera telefona ovdje nije dostupna",
  setupKey: "Poslužitelj ne poznaje ključ aplikacije iz ovog obrasca.",
  setupOrigin: "{origin} nije među adresama dopuštenima za ovaj ključ aplikacije.",

  requiredPhone: "Potvrdite svoj telefonski broj da biste nastavili.",
  requiredCode: "Unesite kôd koji smo vam poslali da biste nastavili.",
};
