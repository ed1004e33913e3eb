// Norwegian.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefonnummer",
  phoneHint: "Vi sender en kode for å bekrefte at det er ditt nummer.",
  country: "Land: {name} (+{code})",
  chooseCountry: "Velg et land",
  searchCountries: "Navn eller landskode",
  countries: {
    one: "{n} land",
    other: "{n} land",
  },
  noCountries: "Fant ikke landet. Prøv det engelske navnet eller landskoden.",
  close: "Lukk",
  send: {
    sms: "Send kode",
    voice: "Ring meg",
    whatsapp: "Send kode via WhatsApp",
    viber: "Send kode via Viber",
  },
  sending: "Sender …",
  tryAgain: "Prøv igjen",

  codeLabel: {
    one: "Skriv inn koden på {n} siffer",
    other: "Skriv inn koden på {n} sifre",
  },
  codeSentTo: {
    sms: "Sendt på SMS til {phone}",
    voice: "Vi ringer {phone} og leser opp koden",
    whatsapp: "Sendt via WhatsApp til {phone}",
    viber: "Sendt via Viber til {phone}",
  },
  changeNumber: "Endre nummer",
  checkCode: "Bekreft",
  checking: "Kontrollerer …",
  resend: "Send på nytt",
  resendCall: "Ring på nytt",
  resendIn: "Send på nytt om {time}",
  resendCallIn: "Ring på nytt om {time}",
  resendSoon: {
    one: "Du kan be om en ny kode om {n} sekund.",
    other: "Du kan be om en ny kode om {n} sekunder.",
  },
  resendNow: "Du kan be om en ny kode nå.",
  useChannel: {
    sms: "Send SMS i stedet",
    voice: "Ring meg i stedet",
    whatsapp: "Bruk WhatsApp i stedet",
    viber: "Bruk Viber i stedet",
  },

  verified: "Nummeret er bekreftet",
  changeVerified: "Endre",

  tooManyGuessesTitle: "For mange feilforsøk",
  tooManyGuessesText: "Av sikkerhetsgrunner virker ikke koden lenger. Du kan be om en ny.",
  expiredTitle: "Tiden er ute",
  expiredText: "Koden er utløpt. Du kan be om en ny.",
  canceledTitle: "Bekreftelsen ble stoppet",
  canceledText: "Koden virker ikke lenger. Du kan be om en ny.",
  newCode: "Send en ny kode",
  newCodeIn: "Ny kode om {time}",

  numberMissing: "Skriv inn telefonnummeret ditt.",
  countryMissing: "Velg landet ditt, eller begynn nummeret med + og landskoden.",
  numberUnusual: "Sjekk nummeret: numre fra {name} har vanligvis en annen lengde.",
  numberInvalid: "Telefonnummeret er ikke gyldig. Sjekk landet og sifrene.",
  countryRefused: "Numre fra dette landet kan ikke brukes her.",
  channelRefused: "Nummeret kan ikke nås på den måten. Prøv en annen måte.",
  wait: "Det ble nettopp sendt en kode til nummeret. Du kan be om en ny om {time}.",
  limitReached: "Du har bedt om for mange koder. Prøv igjen senere.",
  codeWrong: "Feil kode.",
  guessesLeft: {
    one: "{n} forsøk igjen.",
    other: "{n} forsøk igjen.",
  },
  sessionLost: "Tiden er ute. Be om en ny kode.",
  offline: "Du ser ut til å være frakoblet. Vi fortsetter så snart du er på nett igjen.",
  unreachable: "Vi fikk ikke kontakt med serveren. Sjekk tilkoblingen og prøv igjen.",
  outdated: "Denne siden er utdatert. Last den inn på nytt for å fortsette.",
  reload: "Last inn siden på nytt",
  failed: "Noe gikk galt hos oss. Prøv igjen.",

  setupTitle: "Telefonbekreftelse er ikke tilgjengelig her",
  setupKey: "Serveren kjenner ikke appnøkkelen i dette skjemaet.",
  setupOrigin: "{origin} er ikke tillatt for denne appnøkkelen.",

  requiredPhone: "Bekreft telefonnummeret ditt for å fortsette.",
  requiredCode: "Skriv inn koden vi sendte, for å fortsette.",
};
