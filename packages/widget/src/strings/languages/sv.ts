// Swedish.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefonnummer",
  phoneHint: "Vi skickar en kod för att bekräfta att det är ditt nummer.",
  country: "Land: {name} (+{code})",
  chooseCountry: "Välj land",
  searchCountries: "Namn eller landsnummer",
  countries: {
    one: "{n} land",
    other: "{n} land",
  },
  noCountries: "Inget land hittades. Prova det engelska namnet eller landsnumret.",
  close: "Stäng",
  send: {
    sms: "Skicka kod",
    voice: "Ring mig",
    whatsapp: "Skicka kod via WhatsApp",
    viber: "Skicka kod via Viber",
  },
  sending: "Skickar …",
  tryAgain: "Försök igen",

  codeLabel: {
    one: "Ange koden med {n} siffra",
    other: "Ange koden med {n} siffror",
  },
  codeSentTo: {
    sms: "Skickad som sms till {phone}",
    voice: "Vi ringer {phone} och läser upp koden",
    whatsapp: "Skickad via WhatsApp till {phone}",
    viber: "Skickad via Viber till {phone}",
  },
  changeNumber: "Byt nummer",
  checkCode: "Bekräfta",
  checking: "Kontrollerar …",
  resend: "Skicka igen",
  resendCall: "Ring igen",
  resendIn: "Skicka igen om {time}",
  resendCallIn: "Ring igen om {time}",
  resendSoon: {
    one: "Du kan begära en ny kod om {n} sekund.",
    other: "Du kan begära en ny kod om {n} sekunder.",
  },
  resendNow: "Du kan begära en ny kod nu.",
  useChannel: {
    sms: "Skicka sms i stället",
    voice: "Ring mig i stället",
    whatsapp: "Använd WhatsApp i stället",
    viber: "Använd Viber i stället",
  },

  verified: "Numret är bekräftat",
  changeVerified: "Ändra",

  tooManyGuessesTitle: "För många felaktiga koder",
  tooManyGuessesText: "Av säkerhetsskäl gäller koden inte längre. Du kan begära en ny.",
  expiredTitle: "Tiden är ute",
  expiredText: "Koden har gått ut. Du kan begära en ny.",
  canceledTitle: "Bekräftelsen avbröts",
  canceledText: "Koden gäller inte längre. Du kan begära en ny.",
  newCode: "Skicka en ny kod",
  newCodeIn: "Ny kod om {time}",

  numberMissing: "Ange ditt telefonnummer.",
  countryMissing: "Välj land eller börja numret med + och landsnumret.",
  numberUnusual: "Kontrollera numret: nummer från {name} har vanligtvis en annan längd.",
  numberInvalid: "Telefonnumret är inte giltigt. Kontrollera landet och siffrorna.",
  countryRefused: "Nummer från det här landet kan inte användas här.",
  channelRefused: "Numret kan inte nås på det sättet. Prova ett annat sätt.",
  wait: "En kod skickades nyss till numret. Du kan begära en ny om {time}.",
  limitReached: "Du har begärt för många koder. Försök igen senare.",
  codeWrong: "Koden stämmer inte.",
  guessesLeft: {
    one: "{n} försök kvar.",
    other: "{n} försök kvar.",
  },
  sessionLost: "Tiden är ute. Begär en ny kod.",
  offline: "Du verkar vara offline. Vi fortsätter så snart du är uppkopplad igen.",
  unreachable: "Vi kunde inte nå servern. Kontrollera anslutningen och försök igen.",
  outdated: "Sidan är inaktuell. Läs in den på nytt för att fortsätta.",
  reload: "Läs in sidan på nytt",
  failed: "Något gick fel hos oss. Försök igen.",

  setupTitle: "Telefonnummer kan inte bekräftas här",
  setupKey: "Servern känner inte till appnyckeln i det här formuläret.",
  setupOrigin: "{origin} är inte tillåten för den här appnyckeln.",

  requiredPhone: "Bekräfta ditt telefonnummer för att fortsätta.",
  requiredCode: "Fortsätt genom att ange koden vi skickade.",
};
