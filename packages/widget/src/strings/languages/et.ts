// Estonian.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefoninumber",
  phoneHint: "Saadame koodi, et kontrollida, kas number on teie oma.",
  country: "Riik: {name} (+{code})",
  chooseCountry: "Valige riik",
  searchCountries: "Nimi või suunakood",
  countries: {
    one: "{n} riik",
    other: "{n} riiki",
  },
  noCountries: "Riiki ei leitud. Proovige ingliskeelset nime või suunakoodi.",
  close: "Sule",
  send: {
    sms: "Saada kood",
    voice: "Helista mulle",
    whatsapp: "Saada kood WhatsAppi kaudu",
    viber: "Saada kood Viberi kaudu",
  },
  sending: "Saatmine…",
  tryAgain: "Proovi uuesti",

  codeLabel: {
    one: "Sisestage {n}-kohaline kood",
    other: "Sisestage {n}-kohaline kood",
  },
  codeSentTo: {
    sms: "Saadetud SMS-iga numbrile {phone}",
    voice: "Helistame numbrile {phone}, et kood öelda",
    whatsapp: "Saadetud WhatsAppis numbrile {phone}",
    viber: "Saadetud Viberis numbrile {phone}",
  },
  changeNumber: "Muuda numbrit",
  checkCode: "Kinnita",
  checking: "Kontrollimine…",
  resend: "Saada uuesti",
  resendCall: "Helista uuesti",
  resendIn: "Saada uuesti {time} pärast",
  resendCallIn: "Helista uuesti {time} pärast",
  resendSoon: {
    one: "Uut koodi saab küsida {n} sekundi pärast.",
    other: "Uut koodi saab küsida {n} sekundi pärast.",
  },
  resendNow: "Nüüd saab uut koodi küsida.",
  useChannel: {
    sms: "Saada SMS",
    voice: "Helista mulle",
    whatsapp: "Kasuta WhatsAppi",
    viber: "Kasuta Viberit",
  },

  verified: "Number on kinnitatud",
  changeVerified: "Muuda",

  tooManyGuessesTitle: "Liiga palju valesid koode",
  tooManyGuessesText: "Teie numbri kaitseks see kood enam ei kehti. Võite küsida uue.",
  expiredTitle: "Aeg on läbi",
  expiredText: "Kood on aegunud. Võite küsida uue koodi.",
  canceledTitle: "Kinnitamine peatati",
  canceledText: "Kood enam ei kehti. Võite küsida uue.",
  newCode: "Saada uus kood",
  newCodeIn: "Uus kood {time} pärast",

  numberMissing: "Sisestage oma telefoninumber.",
  countryMissing: "Valige riik või alustage numbrit märgiga + ja suunakoodiga.",
  numberUnusual: "Kontrollige numbrit: selles riigis ({name}) on numbrid tavaliselt teise pikkusega.",
  numberInvalid: "See telefoninumber ei ole õige. Kontrollige riiki ja numbreid.",
  countryRefused: "Selle riigi numbreid ei saa siin kasutada.",
  channelRefused: "Sellele numbrile ei saa koodi sel viisil saata. Proovige teist viisi.",
  wait: "Sellele numbrile saadeti just kood. Uut saate küsida {time} pärast.",
  limitReached: "Koode on küsitud liiga palju. Proovige hiljem.",
  codeWrong: "Vale kood.",
  guessesLeft: {
    one: "Jäänud on {n} katse.",
    other: "Jäänud on {n} katset.",
  },
  sessionLost: "Aeg on läbi. Küsige uus kood.",
  offline: "Tundub, et internetiühendus puudub. Jätkame kohe, kui see taastub.",
  unreachable: "Serveriga ei saanud ühendust. Kontrollige ühendust ja proovige uuesti.",
  outdated: "See leht on aegunud. Jätkamiseks laadige see uuesti.",
  reload: "Laadi leht uuesti",
  failed: "Meie poolel läks midagi valesti. Proovige uuesti.",

  setupTitle: "Telefoni kinnitamine pole siin saadaval",
  setupKey: "Server ei tunne selle vormi rakendusevõtit.",
  setupOrigin: "{origin} ei ole selle rakendusevõtme lubatud aadresside seas.",

  requiredPhone: "Jätkamiseks kinnitage oma telefoninumber.",
  requiredCode: "Jätkamiseks sisestage kood, mille saatsime.",
};
