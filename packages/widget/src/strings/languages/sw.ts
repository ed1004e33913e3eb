// Swahili.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Nambari ya simu",
  phoneHint: "Tutatuma msimbo kuthibitisha kuwa nambari ni yako.",
  country: "Nchi: {name} (+{code})",
  chooseCountry: "Chagua nchi",
  searchCountries: "Jina au msimbo",
  countries: {
    one: "Nchi {n}",
    other: "Nchi {n}",
  },
  noCountries: "Hakuna nchi iliyopatikana. Jaribu jina la Kiingereza au msimbo wa nchi.",
  close: "Funga",
  send: {
    sms: "Tuma msimbo",
    voice: "Nipigie simu",
    whatsapp: "Tuma msimbo kwa WhatsApp",
    viber: "Tuma msimbo kwa Viber",
  },
  sending: "Inatuma…",
  tryAgain: "Jaribu tena",

  codeLabel: {
    one: "Weka msimbo wa tarakimu {n}",
    other: "Weka msimbo wa tarakimu {n}",
  },
  codeSentTo: {
    sms: "Umetumwa kwa SMS kwenda {phone}",
    voice: "Tunapiga simu kwa {phone} kukuambia msimbo",
    whatsapp: "Umetumwa kwa WhatsApp kwenda {phone}",
    viber: "Umetumwa kwa Viber kwenda {phone}",
  },
  changeNumber: "Badilisha nambari",
  checkCode: "Thibitisha",
  checking: "Inakagua…",
  resend: "Tuma tena",
  resendCall: "Piga tena",
  resendIn: "Tuma tena baada ya {time}",
  resendCallIn: "Piga tena baada ya {time}",
  resendSoon: {
    one: "Unaweza kuomba msimbo mwingine baada ya sekunde {n}.",
    other: "Unaweza kuomba msimbo mwingine baada ya sekunde {n}.",
  },
  resendNow: "Sasa unaweza kuomba msimbo mwingine.",
  useChannel: {
    sms: "Tumia SMS badala yake",
    voice: "Nipigie badala yake",
    whatsapp: "Tumia WhatsApp badala yake",
    viber: "Tumia Viber badala yake",
  },

  verified: "Nambari imethibitishwa",
  changeVerified: "Badilisha",

  tooManyGuessesTitle: "Misimbo mingi isiyo sahihi",
  tooManyGuessesText: "Kwa usalama wa nambari yako, msimbo huu haufanyi kazi tena. Unaweza kuomba mpya.",
  expiredTitle: "Muda umekwisha",
  expiredText: "Muda wa msimbo umekwisha. Unaweza kuomba mpya.",
  canceledTitle: "Uthibitishaji umesimamishwa",
  canceledText: "Msimbo haufanyi kazi tena. Unaweza kuomba mpya.",
  newCode: "Tuma msimbo mpya",
  newCodeIn: "Msimbo mpya baada ya {time}",

  numberMissing: "Weka nambari yako ya simu.",
  countryMissing: "Chagua nchi yako, au anza nambari kwa + na msimbo wa nchi.",
  numberUnusual: "Tafadhali kagua: nambari za {name} kwa kawaida zina urefu tofauti.",
  numberInvalid: "Nambari hii ya simu si sahihi. Kagua nchi na tarakimu.",
  countryRefused: "Nambari za nchi hii haziwezi kutumika hapa.",
  channelRefused: "Hatuwezi kutuma msimbo kwa nambari hii kwa njia hiyo. Jaribu njia nyingine.",
  wait: "Msimbo umetumwa sasa hivi kwa nambari hii. Unaweza kuomba tena baada ya {time}.",
  limitReached: "Misimbo mingi mno imeombwa. Tafadhali jaribu tena baadaye.",
  codeWrong: "Msimbo huo si sahihi.",
  guessesLeft: {
    one: "Umebakiwa na jaribio {n}.",
    other: "Umebakiwa na majaribio {n}.",
  },
  sessionLost: "Muda umekwisha. Tafadhali omba msimbo mpya.",
  offline: "Inaonekana hauko mtandaoni. Tutaendelea mara tu utakapounganishwa tena.",
  unreachable: "Hatukuweza kuifikia seva. Kagua muunganisho wako ujaribu tena.",
  outdated: "Ukurasa huu umepitwa na wakati. Upakie upya ili uendelee.",
  reload: "Pakia ukurasa upya",
  failed: "Kuna hitilafu upande wetu. Tafadhali jaribu tena.",

  setupTitle: "Uthibitishaji wa simu haupatikani hapa",
  setupKey: "Seva haitambui ufunguo wa programu wa fomu hii.",
  setupOrigin: "{origin} haijaruhusiwa kwa ufunguo huu wa programu.",

  requiredPhone: "Thibitisha nambari yako ya simu ili kuendelea.",
  requiredCode: "Weka msimbo tuliokutumia ili kuendelea.",
};
