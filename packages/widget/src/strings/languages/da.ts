// Danish.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefonnummer",
  phoneHint: "Vi sender en kode for at bekræfte, at det er dit nummer.",
  country: "Land: {name} (+{code})",
  chooseCountry: "Vælg et land",
  searchCountries: "Navn eller landekode",
  countries: {
    one: "{n} land",
    other: "{n} lande",
  },
  noCountries: "Intet land fundet. Prøv det engelske navn eller landekoden.",
  close: "Luk",
  send: {
    sms: "Send kode",
    voice: "Ring til mig",
    whatsapp: "Send kode via WhatsApp",
    viber: "Send kode via Viber",
  },
  sending: "Sender …",
  tryAgain: "Prøv igen",

  codeLabel: {
    one: "Indtast koden på {n} ciffer",
    other: "Indtast koden på {n} cifre",
  },
  codeSentTo: {
    sms: "Sendt som sms til {phone}",
    voice: "Vi ringer til {phone} og læser koden op",
    whatsapp: "Sendt via WhatsApp til {phone}",
    viber: "Sendt via Viber til {phone}",
  },
  changeNumber: "Skift nummer",
  checkCode: "Bekræft",
  checking: "Kontrollerer …",
  resend: "Send igen",
  resendCall: "Ring igen",
  resendIn: "Send igen om {time}",
  resendCallIn: "Ring igen om {time}",
  resendSoon: {
    one: "Du kan bede om en ny kode om {n} sekund.",
    other: "Du kan bede om en ny kode om {n} sekunder.",
  },
  resendNow: "Du kan bede om en ny kode nu.",
  useChannel: {
    sms: "Send en sms i stedet",
    voice: "Ring til mig i stedet",
    whatsapp: "Brug WhatsApp i stedet",
    viber: "Brug Viber i stedet",
  },

  verified: "Nummeret er bekræftet",
  changeVerified: "Skift",

  tooManyGuessesTitle: "For mange forkerte koder",
  tooManyGuessesText: "Af sikkerhedshensyn virker koden ikke længere. Du kan bede om en ny.",
  expiredTitle: "Tiden er udløbet",
  expiredText: "Koden er udløbet. Du kan bede om en ny.",
  canceledTitle: "Bekræftelsen blev stoppet",
  canceledText: "Koden virker ikke længere. Du kan bede om en ny.",
  newCode: "Send en ny kode",
  newCodeIn: "Ny kode om {time}",

  numberMissing: "Indtast dit telefonnummer.",
  countryMissing: "Vælg dit land, eller begynd nummeret med + og landekoden.",
  numberUnusual: "Tjek nummeret: numre fra {name} har normalt en anden længde.",
  numberInvalid: "Telefonnummeret er ikke gyldigt. Tjek landet og cifrene.",
  countryRefused: "Numre fra dette land kan ikke bruges her.",
  channelRefused: "Nummeret kan ikke nås på den måde. Prøv en anden måde.",
  wait: "Der er lige sendt en kode til nummeret. Du kan bede om en ny om {time}.",
  limitReached: "Du har bedt om for mange koder. Prøv igen senere.",
  codeWrong: "Forkert kode.",
  guessesLeft: {
    one: "{n} forsøg tilbage.",
    other: "{n} forsøg tilbage.",
  },
  sessionLost: "Tiden er udløbet. Bed om en ny kode.",
  offline: "Du ser ud til at være offline. Vi fortsætter, så snart du er online igen.",
  unreachable: "Vi kunne ikke nå serveren. Tjek din forbindelse, og prøv igen.",
  outdated: "Denne side er forældet. Genindlæs den for at fortsætte.",
  reload: "Genindlæs siden",
  failed: "Noget gik galt hos os. Prøv igen.",

  setupTitle: "Telefonbekræftelse er ikke tilgængelig her",
  setupKey: "Serveren kender ikke denne formulars appnøgle.",
  setupOrigin: "{origin} er ikke tilladt for denne appnøgle.",

  requiredPhone: "Bekræft dit telefonnummer for at fortsætte.",
  requiredCode: "Indtast koden, vi har sendt, for at fortsætte.",
};
