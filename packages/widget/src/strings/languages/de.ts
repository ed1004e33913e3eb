// German.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefonnummer",
  phoneHint: "Wir senden Ihnen einen Code, um Ihre Nummer zu bestätigen.",
  country: "Land: {name} (+{code})",
  chooseCountry: "Land auswählen",
  searchCountries: "Name oder Vorwahl",
  countries: {
    one: "{n} Land",
    other: "{n} Länder",
  },
  noCountries: "Kein Land gefunden. Versuchen Sie es mit dem englischen Namen oder der Vorwahl.",
  close: "Schließen",
  send: {
    sms: "Code senden",
    voice: "Mich anrufen",
    whatsapp: "Code per WhatsApp senden",
    viber: "Code per Viber senden",
  },
  sending: "Wird gesendet …",
  tryAgain: "Erneut versuchen",

  codeLabel: {
    one: "{n}-stelligen Code eingeben",
    other: "{n}-stelligen Code eingeben",
  },
  codeSentTo: {
    sms: "Per SMS gesendet an {phone}",
    voice: "Wir rufen {phone} an und nennen Ihnen den Code",
    whatsapp: "Per WhatsApp gesendet an {phone}",
    viber: "Per Viber gesendet an {phone}",
  },
  changeNumber: "Nummer ändern",
  checkCode: "Bestätigen",
  checking: "Wird geprüft …",
  resend: "Erneut senden",
  resendCall: "Erneut anrufen",
  resendIn: "Erneut senden in {time}",
  resendCallIn: "Erneut anrufen in {time}",
  resendSoon: {
    one: "Sie können in {n} Sekunde einen neuen Code anfordern.",
    other: "Sie können in {n} Sekunden einen neuen Code anfordern.",
  },
  resendNow: "Sie können jetzt einen neuen Code anfordern.",
  useChannel: {
    sms: "Stattdessen SMS senden",
    voice: "Stattdessen anrufen",
    whatsapp: "Stattdessen WhatsApp nutzen",
    viber: "Stattdessen Viber nutzen",
  },

  verified: "Nummer bestätigt",
  changeVerified: "Ändern",

  tooManyGuessesTitle: "Zu viele falsche Codes",
  tooManyGuessesText:
    "Aus Sicherheitsgründen ist dieser Code nicht mehr gültig. Sie können einen neuen anfordern.",
  expiredTitle: "Zeit abgelaufen",
  expiredText: "Der Code ist abgelaufen. Sie können einen neuen anfordern.",
  canceledTitle: "Bestätigung abgebrochen",
  canceledText: "Der Code gilt nicht mehr. Sie können einen neuen anfordern.",
  newCode: "Neuen Code senden",
  newCodeIn: "Neuer Code in {time}",

  numberMissing: "Geben Sie Ihre Telefonnummer ein.",
  countryMissing: "Wählen Sie Ihr Land aus oder beginnen Sie die Nummer mit + und der Ländervorwahl.",
  numberUnusual: "Bitte prüfen: Nummern in diesem Land ({name}) haben meist eine andere Länge.",
  numberInvalid: "Diese Telefonnummer ist nicht gültig. Prüfen Sie Land und Ziffern.",
  countryRefused: "Nummern aus diesem Land können hier nicht verwendet werden.",
  channelRefused: "Diese Nummer ist so nicht erreichbar. Wählen Sie einen anderen Weg.",
  wait: "An diese Nummer wurde gerade ein Code gesendet. Ein neuer ist in {time} möglich.",
  limitReached: "Es wurden zu viele Codes angefordert. Bitte versuchen Sie es später noch einmal.",
  codeWrong: "Falscher Code.",
  guessesLeft: {
    one: "Noch {n} Versuch.",
    other: "Noch {n} Versuche.",
  },
  sessionLost: "Die Zeit ist abgelaufen. Bitte fordern Sie einen neuen Code an.",
  offline: "Sie scheinen offline zu sein. Sobald die Verbindung wieder da ist, geht es weiter.",
  unreachable:
    "Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
  outdated: "Diese Seite ist veraltet. Bitte neu laden, um fortzufahren.",
  reload: "Seite neu laden",
  failed: "Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.",

  setupTitle: "Telefonbestätigung ist hier nicht verfügbar",
  setupKey: "Der App-Schlüssel dieses Formulars ist dem Server nicht bekannt.",
  setupOrigin: "{origin} gehört nicht zu den erlaubten Adressen dieses App-Schlüssels.",

  requiredPhone: "Bestätigen Sie Ihre Telefonnummer, um fortzufahren.",
  requiredCode: "Geben Sie zum Fortfahren den Code ein, den wir Ihnen gesendet haben.",
};
