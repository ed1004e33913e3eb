// Finnish.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Puhelinnumero",
  phoneHint: "Lähetämme koodin, jolla varmistamme, että numero on sinun.",
  country: "Maa: {name} (+{code})",
  chooseCountry: "Valitse maa",
  searchCountries: "Hae nimellä tai suuntanumerolla",
  countries: {
    one: "{n} maa",
    other: "{n} maata",
  },
  noCountries: "Maata ei löytynyt. Kokeile englanninkielistä nimeä tai suuntanumeroa.",
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
  sent: {
    sms: "Lähetetty tekstiviestillä numeroon {phone}",
    voice: "Soitamme numeroon {phone} ja kerromme koodin",
    whatsapp: "Lähetetty WhatsAppilla numeroon {phone}",
    viber: "Lähetetty Viberillä numeroon {phone}",
  },
  changeNumber: "Vaihda numero",
  checkCode: "Vahvista",
  checking: "Tarkistetaan…",
  again: "Lähetä uudelleen",
  callAgain: "Soita uudelleen",
  againIn: "Lähetä uudelleen: {time}",
  callAgainIn: "Soita uudelleen: {time}",
  againSoon: {
    one: "Voit pyytää uuden koodin {n} sekunnin kuluttua.",
    other: "Voit pyytää uuden koodin {n} sekunnin kuluttua.",
  },
  againNow: "Voit nyt pyytää uuden koodin.",
  instead: {
    sms: "Mieluummin tekstiviesti",
    voice: "Mieluummin puhelu",
    whatsapp: "Mieluummin WhatsApp",
    viber: "Mieluummin Viber",
  },

  verified: "Numero vahvistettu",
  change: "Vaihda",

  lockedTitle: "Liian monta väärää koodia",
  lockedText: "Numerosi suojaamiseksi tämä koodi ei enää toimi. Voit pyytää uuden.",
  expiredTitle: "Aika loppui",
  expiredText: "Tämä vahvistus on vanhentunut. Voit pyytää uuden koodin.",
  canceledTitle: "Vahvistus keskeytettiin",
  canceledText: "Koodi ei enää toimi. Voit pyytää uuden.",
  newCode: "Lähetä uusi koodi",
  newCodeIn: "Uusi koodi: {time}",

  numberMissing: "Anna puhelinnumerosi.",
  countryMissing: "Valitse maa tai aloita numero +-merkillä ja suuntanumerolla.",
  numberUnusual: "Tarkista numero: tämän maan ({name}) numerot ovat yleensä eripituisia.",
  numberInvalid: "Emme tavoita tätä numeroa. Tarkista maa ja numerot.",
  countryRefused: "Tämän maan numeroita ei voi käyttää täällä.",
  channelRefused: "Tätä numeroa ei tavoita näin. Kokeile toista tapaa.",
  wait: "Tähän numeroon lähetettiin juuri koodi. Voit pyytää uuden, kun {time} on kulunut.",
  limitReached: "Koodeja on pyydetty liian monta. Yritä myöhemmin uudelleen.",
  codeWrong: "Koodi ei ole oikein.",
  guessesLeft: {
    one: "{n} yritys jäljellä.",
    other: "{n} yritystä jäljellä.",
  },
  sessionLost: "Se kesti liian kauan. Pyydä uusi koodi.",
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
