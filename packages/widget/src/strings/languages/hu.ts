// Hungarian.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefonszám",
  phoneHint: "Kódot küldünk, hogy ellenőrizzük, valóban az Öné-e a szám.",
  country: "Ország: {name} (+{code})",
  chooseCountry: "Válasszon országot",
  searchCountries: "Név vagy országhívó",
  countries: {
    one: "{n} ország",
    other: "{n} ország",
  },
  noCountries: "Nincs találat. Próbálja az ország angol nevével vagy országhívójával.",
  close: "Bezárás",
  send: {
    sms: "Kód küldése",
    voice: "Hívást kérek",
    whatsapp: "Kód küldése WhatsAppon",
    viber: "Kód küldése Viberen",
  },
  sending: "Küldés…",
  tryAgain: "Újrapróbálás",

  codeLabel: {
    one: "Adja meg a kódot ({n} számjegy)",
    other: "Adja meg a kódot ({n} számjegy)",
  },
  codeSentTo: {
    sms: "SMS-ben elküldve erre a számra: {phone}",
    voice: "A kódot hívásban mondjuk be ezen a számon: {phone}",
    whatsapp: "WhatsAppon elküldve erre a számra: {phone}",
    viber: "Viberen elküldve erre a számra: {phone}",
  },
  changeNumber: "Szám módosítása",
  checkCode: "Ellenőrzés",
  checking: "Ellenőrzés…",
  resend: "Újraküldés",
  resendCall: "Újabb hívás",
  resendIn: "Újraküldés: {time} múlva",
  resendCallIn: "Újabb hívás: {time} múlva",
  resendSoon: {
    one: "{n} másodperc múlva kérhet új kódot.",
    other: "{n} másodperc múlva kérhet új kódot.",
  },
  resendNow: "Most már kérhet új kódot.",
  useChannel: {
    sms: "Kód SMS-ben",
    voice: "Kód hívásban",
    whatsapp: "Kód WhatsAppon",
    viber: "Kód Viberen",
  },

  verified: "A szám ellenőrizve",
  changeVerified: "Módosítás",

  tooManyGuessesTitle: "Túl sok hibás kód",
  tooManyGuessesText: "A száma védelmében ez a kód már nem érvényes. Kérhet újat.",
  expiredTitle: "Lejárt az idő",
  expiredText: "A kód lejárt. Kérhet újat.",
  canceledTitle: "Az ellenőrzés leállt",
  canceledText: "A kód már nem érvényes. Kérhet újat.",
  newCode: "Új kód küldése",
  newCodeIn: "Új kód: {time} múlva",

  numberMissing: "Adja meg a telefonszámát.",
  countryMissing: "Válasszon országot, vagy kezdje a számot + jellel és az országhívó számmal.",
  numberUnusual: "Ellenőrizze a számot: ebben az országban ({name}) általában más a számok hossza.",
  numberInvalid: "Ez a telefonszám nem érvényes. Ellenőrizze az országot és a számjegyeket.",
  countryRefused: "Ennek az országnak a számai itt nem használhatók.",
  channelRefused: "Erre a számra így nem küldhető kód. Próbálja másképp.",
  wait: "Erre a számra az imént küldtünk kódot. {time} múlva kérhet újat.",
  limitReached: "Túl sok kódot kértek. Próbálja meg később.",
  codeWrong: "Hibás kód.",
  guessesLeft: {
    one: "Még {n} próbálkozás maradt.",
    other: "Még {n} próbálkozás maradt.",
  },
  sessionLost: "Lejárt az idő. Kérjen új kódot.",
  offline: "Úgy tűnik, nincs internetkapcsolat. Amint helyreáll, folytatjuk.",
  unreachable: "A kiszolgáló nem érhető el. Ellenőrizze a kapcsolatot, és próbálja újra.",
  outdated: "Ez az oldal elavult. A folytatáshoz töltse be újra.",
  reload: "Oldal újratöltése",
  failed: "Nálunk történt hiba. Próbálja újra.",

  setupTitle: "A telefonos ellenőrzés itt nem érhető el",
  setupKey: "A kiszolgáló nem ismeri az űrlap alkalmazáskulcsát.",
  setupOrigin: "{origin} nem szerepel az ehhez az alkalmazáskulcshoz engedélyezett címek között.",

  requiredPhone: "A folytatáshoz erősítse meg a telefonszámát.",
  requiredCode: "A folytatáshoz adja meg az elküldött kódot.",
};
