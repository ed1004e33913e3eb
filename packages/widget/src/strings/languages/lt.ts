// Lithuanian.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefono numeris",
  phoneHint: "Atsiųsime kodą, kad patikrintume, ar numeris jūsų.",
  country: "Šalis: {name} (+{code})",
  chooseCountry: "Pasirinkite šalį",
  searchCountries: "Ieškokite pagal pavadinimą ar kodą",
  countries: {
    one: "{n} šalis",
    few: "{n} šalys",
    other: "{n} šalių",
  },
  noCountries: "Šalis nerasta. Bandykite pavadinimą anglų kalba arba šalies kodą.",
  close: "Uždaryti",
  send: {
    sms: "Siųsti kodą",
    voice: "Paskambinti man",
    whatsapp: "Siųsti kodą per „WhatsApp“",
    viber: "Siųsti kodą per „Viber“",
  },
  sending: "Siunčiama…",
  tryAgain: "Bandyti dar kartą",

  codeLabel: {
    one: "Įveskite {n} skaitmens kodą",
    few: "Įveskite {n} skaitmenų kodą",
    other: "Įveskite {n} skaitmenų kodą",
  },
  sent: {
    sms: "Išsiųsta SMS žinute numeriu {phone}",
    voice: "Skambiname numeriu {phone}, kad pasakytume kodą",
    whatsapp: "Išsiųsta per „WhatsApp“ numeriu {phone}",
    viber: "Išsiųsta per „Viber“ numeriu {phone}",
  },
  changeNumber: "Keisti numerį",
  checkCode: "Patvirtinti",
  checking: "Tikrinama…",
  again: "Siųsti dar kartą",
  callAgain: "Skambinti dar kartą",
  againIn: "Siųsti dar kartą po {time}",
  callAgainIn: "Skambinti dar kartą po {time}",
  againSoon: {
    one: "Naujo kodo galėsite prašyti po {n} sekundės.",
    few: "Naujo kodo galėsite prašyti po {n} sekundžių.",
    other: "Naujo kodo galėsite prašyti po {n} sekundžių.",
  },
  againNow: "Dabar galite prašyti naujo kodo.",
  instead: {
    sms: "Geriau SMS žinute",
    voice: "Geriau paskambinti",
    whatsapp: "Geriau per „WhatsApp“",
    viber: "Geriau per „Viber“",
  },

  verified: "Numeris patvirtintas",
  change: "Keisti",

  lockedTitle: "Per daug neteisingų kodų",
  lockedText: "Kad jūsų numeris būtų saugus, šis kodas nebegalioja. Galite prašyti naujo.",
  expiredTitle: "Laikas baigėsi",
  expiredText: "Šio patvirtinimo laikas baigėsi. Galite prašyti naujo kodo.",
  canceledTitle: "Patvirtinimas sustabdytas",
  canceledText: "Kodas nebegalioja. Galite prašyti naujo.",
  newCode: "Siųsti naują kodą",
  newCodeIn: "Naujas kodas po {time}",

  numberMissing: "Įveskite savo telefono numerį.",
  countryMissing: "Pasirinkite šalį arba pradėkite numerį ženklu + ir šalies kodu.",
  numberUnusual: "Patikrinkite numerį: šioje šalyje ({name}) numeriai paprastai būna kitokio ilgio.",
  numberInvalid: "Šis numeris mums nepasiekiamas. Patikrinkite šalį ir skaitmenis.",
  countryRefused: "Šios šalies numerių čia naudoti negalima.",
  channelRefused: "Šis numeris taip nepasiekiamas. Bandykite kitą būdą.",
  wait: "Šiuo numeriu ką tik išsiųstas kodas. Naujo galėsite prašyti po {time}.",
  limitReached: "Paprašyta per daug kodų. Bandykite vėliau.",
  codeWrong: "Kodas neteisingas.",
  guessesLeft: {
    one: "Liko {n} bandymas.",
    few: "Liko {n} bandymai.",
    other: "Liko {n} bandymų.",
  },
  sessionLost: "Užtruko per ilgai. Prašykite naujo kodo.",
  offline: "Atrodo, kad nesate prisijungę prie interneto. Tęsime, kai ryšys atsiras.",
  unreachable: "Nepavyko pasiekti serverio. Patikrinkite ryšį ir bandykite dar kartą.",
  failed: "Kažkas nepavyko mūsų pusėje. Bandykite dar kartą.",

  setupTitle: "Telefono patvirtinimas čia negalimas",
  setupKey: "Serveris nežino šios formos programos rakto.",
  setupOrigin: "{origin} nėra tarp šiam programos raktui leidžiamų adresų.",

  requiredPhone: "Norėdami tęsti, patvirtinkite savo telefono numerį.",
  requiredCode: "Norėdami tęsti, įveskite kodą, kurį išsiuntėme.",
};
