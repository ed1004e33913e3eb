// Finnish.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Puhelinnumero",
  phoneHint: "Lähetämme koodin, jolla varmistamme, että numero on sinun.",
  country: "Maa: {name} (+{code})",
  chooseCountry: "Valitse maa",
  searchCountries: "Nimi tai maatunnus",
  countries: {
    one: "{n} maa",
    other: "{n} maata",
  },
  noCountries: "Maata ei löytynyt. Kokeile englanninkielistä nimeä tai maatunnusta.",
  close: "Sulje",
  send: {
    sms: "Lähetä koodi",
    voice: "Soita minulle",
    whatsapp: "Lähetä koodi WhatsAppilla",
    viber: "Lähetä koodi Viberillä",
  },
  sending: "Lähetetään…",
  tryAgain: "Yritä uudelleen",

  codeLabel: {
    one: "Anna {n}-numeroinen koodi",
    other: "Anna {n}-numeroinen koodi",
  },
  codeSentTo: {
    sms: "Lähetetty tekstiviestillä numeroon {phone}",
    voice: "Soitamme numeroon {phone} ja kerromme koodin",
    whatsapp: "Lähetetty WhatsAppilla numeroon {phone}",
    viber: "Lähetetty Viberillä numeroon {phone}",
  },
  changeNumber: "Vaihda numero",
  checkCode: "Vahvista",
  checking: "Tarkistetaan…",
  resend: "Lähetä uudelleen",
  resendCall: "Soita uudelleen",
  resendIn: "Lähetä uudelleen: {time}",
  resendCallIn: "Soita uudelleen: {time}",
  resendSoon: {
    one: "Voit pyytää uuden koodin {n} sekunnin kuluttua.",
    other: "Voit pyytää uuden koodin {n} sekunnin kuluttua.",
  },
  resendNow: "Voit nyt pyytää uuden koodin.",
  useChannel: {
    sms: "Lähetä tekstiviesti",
    voice: "Soita minulle",
    whatsapp: "Käytä WhatsAppia",
    viber: "Käytä Viberiä",
  },

  verified: "Numero vahvistettu",
  changeVerified: "Vaihda",

  tooManyGuessesTitle: "Liian monta väärää koodia",
  tooManyGuessesText: "Turvallisuussyistä tämä koodi ei enää toimi. Voit pyytää uuden.",
  expiredTitle: "Aika loppui",
  expiredText: "Koodi on vanhentunut. Voit pyytää uuden.",
  canceledTitle: "Vahvistus keskeytettiin",
  canceledText: "Koodi ei enää toimi. Voit pyytää uuden.",
  newCode: "Lähetä uusi koodi",
  newCodeIn: "Uusi koodi: {time}",

  numberMissing: "Anna puhelinnumerosi.",
  countryMissing: "Valitse maa tai aloita numero plusmerkillä ja maatunnuksella.",
  numberUnusual: "Tarkista numero: tämän maan ({name}) numerot ovat yleensä eripituisia.",
  numberInvalid: "Puhelinnumero ei kelpaa. Tarkista maa ja numerot.",
  countryRefused: "Tämän maan numeroita ei voi käyttää täällä.",
  channelRefused: "Koodia ei voi lähettää tähän numeroon näin. Kokeile toista tapaa.",
  wait: "Tähän numeroon lähetettiin juuri koodi. Voit pyytää uuden, kun {time} on kulunut.",
  limitReached: "Koodeja on pyydetty liian monta. Yritä myöhemmin uudelleen.",
  codeWrong: "Väärä koodi.",
  guessesLeft: {
    one: "{n} yritys jäljellä.",
    other: "{n} yritystä jäljellä.",
  },
  sessionLost: "Aika loppui. Pyydä uusi koodi.",
  offline: "Näyttää siltä, että verkkoyhteys puuttuu. Jatkamme heti, kun se palaa.",
  unreachable: "Palvelimeen ei saatu yhteyttä. Tarkista yhteytesi ja yritä uudelleen.",
  outdated: "Tämä sivu on vanhentunut. Jatka lataamalla se uudelleen.",
  reload: "Lataa sivu uudelleen",
  failed: "Jotain meni vikaan meidän puolellamme. Yritä uudelleen.",

  setupTitle: "Puhelinvahvistus ei ole täällä käytettävissä",
  setupKey: "Palvelin ei tunne tämän lomakkeen sovellusavainta.",
  setupOrigin: "{origin} ei kuulu tämän sovellusavaimen sallittuihin osoitteisiin.",

  requiredPhone: "Jatka vahvistamalla puhelinnumerosi.",
  requiredCode: "Jatka antamalla koodi, jonka lähetimme.",
};
