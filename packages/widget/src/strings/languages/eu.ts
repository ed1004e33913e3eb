// Basque.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefono-zenbakia",
  phoneHint: "Kode bat bidaliko dizugu zenbakia zurea dela egiaztatzeko.",
  country: "Herrialdea: {name} (+{code})",
  chooseCountry: "Aukeratu herrialdea",
  searchCountries: "Izena edo aurrizkia",
  countries: {
    one: "Herrialde {n}",
    other: "{n} herrialde",
  },
  noCountries: "Ez da herrialderik aurkitu. Saiatu ingelesezko izenarekin edo aurrizkiarekin.",
  close: "Itxi",
  send: {
    sms: "Bidali kodea",
    voice: "Deitu iezadazu",
    whatsapp: "Bidali kodea WhatsApp bidez",
    viber: "Bidali kodea Viber bidez",
  },
  sending: "Bidaltzen…",
  tryAgain: "Saiatu berriro",

  codeLabel: {
    one: "Idatzi digitu {n}eko kodea",
    other: "Idatzi {n} digituko kodea",
  },
  codeSentTo: {
    sms: "SMS bidez bidali da {phone} zenbakira",
    voice: "{phone} zenbakira deitzen ari gara kodea emateko",
    whatsapp: "WhatsApp bidez bidali da {phone} zenbakira",
    viber: "Viber bidez bidali da {phone} zenbakira",
  },
  changeNumber: "Aldatu zenbakia",
  checkCode: "Egiaztatu",
  checking: "Egiaztatzen…",
  resend: "Bidali berriro",
  resendCall: "Deitu berriro",
  resendIn: "Berriro bidaltzeko: {time}",
  resendCallIn: "Berriro deitzeko: {time}",
  resendSoon: {
    one: "Segundo {n} barru beste kode bat eskatu ahal izango duzu.",
    other: "{n} segundo barru beste kode bat eskatu ahal izango duzu.",
  },
  resendNow: "Orain beste kode bat eska dezakezu.",
  useChannel: {
    sms: "Jaso SMS bat",
    voice: "Jaso dei bat",
    whatsapp: "Erabili WhatsApp",
    viber: "Erabili Viber",
  },

  verified: "Zenbakia egiaztatu da",
  changeVerified: "Aldatu",

  tooManyGuessesTitle: "Kode oker gehiegi",
  tooManyGuessesText: "Zure zenbakia babesteko, kode honek ez du gehiago balio. Beste bat eska dezakezu.",
  expiredTitle: "Denbora amaitu da",
  expiredText: "Kodea iraungi da. Beste bat eska dezakezu.",
  canceledTitle: "Egiaztapena eten da",
  canceledText: "Kodeak ez du gehiago balio. Beste bat eska dezakezu.",
  newCode: "Bidali kode berria",
  newCodeIn: "Kode berria eskatzeko: {time}",

  numberMissing: "Idatzi zure telefono-zenbakia.",
  countryMissing: "Aukeratu zure herrialdea, edo hasi zenbakia + ikurrarekin eta aurrizkiarekin.",
  numberUnusual: "Egiaztatu zenbakia: herrialde honetan ({name}) beste luzera bat izan ohi dute.",
  numberInvalid: "Telefono-zenbakia ez da baliozkoa. Begiratu herrialdea eta digituak.",
  countryRefused: "Herrialde honetako zenbakiak ezin dira hemen erabili.",
  channelRefused: "Ezin da horrela koderik bidali zenbaki honetara. Saiatu beste modu batera.",
  wait: "Oraintxe bidali da kode bat zenbaki honetara. Beste bat eskatzeko: {time}.",
  limitReached: "Kode gehiegi eskatu dira. Saiatu geroago.",
  codeWrong: "Kode okerra.",
  guessesLeft: {
    one: "Saiakera {n} geratzen da.",
    other: "{n} saiakera geratzen dira.",
  },
  sessionLost: "Denbora amaitu da. Eskatu kode berri bat.",
  offline: "Badirudi ez duzula konexiorik. Itzultzen denean jarraituko dugu.",
  unreachable: "Ezin izan da zerbitzarira konektatu. Egiaztatu konexioa eta saiatu berriro.",
  outdated: "Orri hau zaharkituta dago. Jarraitzeko, kargatu berriro.",
  reload: "Kargatu orria berriro",
  failed: "Zerbaitek huts egin du gure aldetik. Saiatu berriro.",

  setupTitle: "Telefono bidezko egiaztapena ez dago hemen erabilgarri",
  setupKey: "Zerbitzariak ez du ezagutzen inprimaki honen aplikazio-gakoa.",
  setupOrigin: "{origin} ez dago baimenduta aplikazio-gako honetarako.",

  requiredPhone: "Egiaztatu zure telefono-zenbakia jarraitzeko.",
  requiredCode: "Jarraitzeko, idatzi bidali dizugun kodea.",
};
