// Zulu.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Inombolo yefoni",
  phoneHint: "Sizothumela ikhodi ukuze siqinisekise inombolo yakho.",
  country: "Izwe: {name} (+{code})",
  chooseCountry: "Khetha izwe",
  searchCountries: "Igama noma ikhodi",
  countries: {
    one: "Izwe elingu-{n}",
    other: "Amazwe angu-{n}",
  },
  noCountries: "Alikho izwe elitholakele. Zama igama lalo lesiNgisi noma ikhodi yezwe.",
  close: "Vala",
  send: {
    sms: "Thumela ikhodi",
    voice: "Ngishayele",
    whatsapp: "Thumela ikhodi nge-WhatsApp",
    viber: "Thumela ikhodi nge-Viber",
  },
  sending: "Iyathumela…",
  tryAgain: "Zama futhi",

  codeLabel: {
    one: "Faka ikhodi enedijithi elingu-{n}",
    other: "Faka ikhodi enamadijithi angu-{n}",
  },
  codeSentTo: {
    sms: "Ithunyelwe ngomlayezo ku-{phone}",
    voice: "Sishayela ku-{phone} ukuze sikutshele ikhodi",
    whatsapp: "Ithunyelwe nge-WhatsApp ku-{phone}",
    viber: "Ithunyelwe nge-Viber ku-{phone}",
  },
  changeNumber: "Shintsha inombolo",
  checkCode: "Qinisekisa",
  checking: "Iyahlola…",
  resend: "Thumela futhi",
  resendCall: "Ngishayele futhi",
  resendIn: "Thumela futhi ngemva kuka-{time}",
  resendCallIn: "Shaya futhi ngemva kuka-{time}",
  resendSoon: {
    one: "Ungacela ikhodi entsha ngemva kwesekhondi elingu-{n}.",
    other: "Ungacela ikhodi entsha ngemva kwamasekhondi angu-{n}.",
  },
  resendNow: "Manje ungacela ikhodi entsha.",
  useChannel: {
    sms: "Thola ikhodi ngomlayezo",
    voice: "Thola ikhodi ngocingo",
    whatsapp: "Thola ikhodi nge-WhatsApp",
    viber: "Thola ikhodi nge-Viber",
  },

  verified: "Inombolo iqinisekisiwe",
  changeVerified: "Shintsha",

  tooManyGuessesTitle: "Amakhodi angalungile maningi kakhulu",
  tooManyGuessesText: "Ukuze uvikeleke, le khodi ayisasebenzi. Ungacela entsha.",
  expiredTitle: "Isikhathi siphelile",
  expiredText: "Ikhodi iphelelwe yisikhathi. Ungacela entsha.",
  canceledTitle: "Ukuqinisekisa kukhanseliwe",
  canceledText: "Le khodi ayisasebenzi. Ungacela entsha.",
  newCode: "Thumela ikhodi entsha",
  newCodeIn: "Ikhodi entsha ngemva kuka-{time}",

  numberMissing: "Faka inombolo yakho yefoni.",
  countryMissing: "Khetha izwe lakho, noma uqale inombolo ngophawu + nekhodi yezwe.",
  numberUnusual: "Hlola inombolo: izinombolo zaleli zwe ({name}) zivame ukuba nobude obuhlukile.",
  numberInvalid: "Le nombolo yefoni ayivumelekile. Hlola izwe namadijithi.",
  countryRefused: "Izinombolo zaleli zwe azikwazi ukusetshenziswa lapha.",
  channelRefused: "Asikwazi ukuthumela ikhodi kule nombolo ngaleyo ndlela. Khetha enye indlela.",
  wait: "Ikhodi isanda kuthunyelwa kule nombolo. Ungacela entsha ngemva kuka-{time}.",
  limitReached: "Kucelwe amakhodi amaningi kakhulu. Sicela uzame futhi kamuva.",
  codeWrong: "Ikhodi ayilungile.",
  guessesLeft: {
    one: "Usele ngomzamo ongu-{n}.",
    other: "Usele ngemizamo engu-{n}.",
  },
  sessionLost: "Isikhathi siphelile. Sicela ucele ikhodi entsha.",
  offline: "Kubonakala sengathi awuxhunyiwe ku-inthanethi. Sizoqhubeka lapho usuxhunyiwe futhi.",
  unreachable: "Asikwazanga ukuxhuma kuseva. Hlola uxhumo lwakho bese uzama futhi.",
  outdated: "Leli khasi liphelelwe yisikhathi. Lilayishe kabusha ukuze uqhubeke.",
  reload: "Layisha kabusha ikhasi",
  failed: "Kukhona okungahambanga kahle ngakithi. Sicela uzame futhi.",

  setupTitle: "Ukuqinisekisa ifoni akutholakali lapha",
  setupKey: "Iseva ayilazi ukhiye we-app waleli fomu.",
  setupOrigin: "{origin} ayivunyelwe kulo khiye we-app.",

  requiredPhone: "Qinisekisa inombolo yakho yefoni ukuze uqhubeke.",
  requiredCode: "Ukuze uqhubeke, faka ikhodi esikuthumelele yona.",
};
