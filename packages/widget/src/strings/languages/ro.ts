// Romanian.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Număr de telefon",
  phoneHint: "Îți trimitem un cod pentru a verifica dacă este al tău.",
  country: "Țara: {name} (+{code})",
  chooseCountry: "Alege o țară",
  searchCountries: "Caută după nume sau prefix",
  countries: {
    one: "{n} țară",
    few: "{n} țări",
    other: "{n} de țări",
  },
  noCountries: "Nicio țară găsită. Încearcă numele în engleză sau prefixul.",
  close: "Închide",
  send: {
    sms: "Trimite codul",
    voice: "Sună-mă",
    whatsapp: "Trimite codul prin WhatsApp",
    viber: "Trimite codul prin Viber",
  },
  sending: "Se trimite…",
  tryAgain: "Încearcă din nou",

  codeLabel: {
    one: "Introdu codul de {n} cifră",
    few: "Introdu codul de {n} cifre",
    other: "Introdu codul de {n} de cifre",
  },
  sent: {
    sms: "Trimis prin SMS la {phone}",
    voice: "Sunăm la {phone} ca să-ți spunem codul",
    whatsapp: "Trimis prin WhatsApp la {phone}",
    viber: "Trimis prin Viber la {phone}",
  },
  changeNumber: "Schimbă numărul",
  checkCode: "Verifică",
  checking: "Se verifică…",
  again: "Retrimite",
  callAgain: "Sună din nou",
  againIn: "Retrimite în {time}",
  callAgainIn: "Sună din nou în {time}",
  againSoon: {
    one: "Poți cere alt cod peste {n} secundă.",
    few: "Poți cere alt cod peste {n} secunde.",
    other: "Poți cere alt cod peste {n} de secunde.",
  },
  againNow: "Acum poți cere alt cod.",
  instead: {
    sms: "Prefer un SMS",
    voice: "Prefer un apel",
    whatsapp: "Prefer WhatsApp",
    viber: "Prefer Viber",
  },

  verified: "Număr verificat",
  change: "Schimbă",

  lockedTitle: "Prea multe coduri greșite",
  lockedText: "Pentru siguranța numărului tău, acest cod nu mai este valabil. Poți cere altul.",
  expiredTitle: "Timpul a expirat",
  expiredText: "Această verificare a expirat. Poți cere un cod nou.",
  canceledTitle: "Verificare oprită",
  canceledText: "Codul nu mai este valabil. Poți cere altul.",
  newCode: "Trimite un cod nou",
  newCodeIn: "Cod nou în {time}",

  numberMissing: "Introdu numărul tău de telefon.",
  countryMissing: "Alege țara sau începe numărul cu + și prefixul.",
  numberUnusual: "Verifică numărul: în {name} numerele au de obicei altă lungime.",
  numberInvalid: "Nu putem contacta acest număr. Verifică țara și cifrele.",
  countryRefused: "Numerele din această țară nu pot fi folosite aici.",
  channelRefused: "Acest număr nu poate fi contactat astfel. Încearcă altă metodă.",
  wait: "Tocmai a fost trimis un cod la acest număr. Poți cere altul peste {time}.",
  limitReached: "Au fost cerute prea multe coduri. Încearcă mai târziu.",
  codeWrong: "Codul nu este corect.",
  guessesLeft: {
    one: "A mai rămas {n} încercare.",
    few: "Au mai rămas {n} încercări.",
    other: "Au mai rămas {n} de încercări.",
  },
  sessionLost: "A durat prea mult. Cere un cod nou.",
  offline: "Se pare că nu ai conexiune la internet. Continuăm imediat ce revine.",
  unreachable: "Serverul nu a putut fi contactat. Verifică conexiunea și încearcă din nou.",
  failed: "Ceva nu a mers la noi. Încearcă din nou.",

  setupTitle: "Verificarea telefonului nu este disponibilă aici",
  setupKey: "Serverul nu cunoaște cheia de aplicație a acestui formular.",
  setupOrigin: "{origin} nu se află printre originile permise pentru această cheie de aplicație.",

  requiredPhone: "Verifică-ți numărul de telefon pentru a continua.",
  requiredCode: "Introdu codul pe care ți l-am trimis pentru a continua.",
};
