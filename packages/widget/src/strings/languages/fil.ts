// Filipino.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Numero ng telepono",
  phoneHint: "Magpapadala kami ng code para matiyak na sa iyo ang numero.",
  country: "Bansa: {name} (+{code})",
  chooseCountry: "Pumili ng bansa",
  searchCountries: "Pangalan o code",
  countries: {
    one: "{n} bansa",
    other: "{n} na bansa",
  },
  noCountries: "Walang nahanap na bansa. Subukan ang pangalan sa Ingles o ang country code.",
  close: "Isara",
  send: {
    sms: "Ipadala ang code",
    voice: "Tawagan ako",
    whatsapp: "Ipadala ang code sa WhatsApp",
    viber: "Ipadala ang code sa Viber",
  },
  sending: "Ipinapadala…",
  tryAgain: "Subukan ulit",

  codeLabel: {
    one: "Ilagay ang {n}-digit na code",
    other: "Ilagay ang {n}-digit na code",
  },
  codeSentTo: {
    sms: "Na-text na ang code sa {phone}",
    voice: "Tinatawagan ang {phone} para sabihin ang code",
    whatsapp: "Ipinadala sa {phone} gamit ang WhatsApp",
    viber: "Ipinadala sa {phone} gamit ang Viber",
  },
  changeNumber: "Palitan ang numero",
  checkCode: "I-verify",
  checking: "Sinusuri…",
  resend: "Ipadala ulit",
  resendCall: "Tawagan ulit ako",
  resendIn: "Ipadala ulit pagkalipas ng {time}",
  resendCallIn: "Tawagan ulit pagkalipas ng {time}",
  resendSoon: {
    one: "Puwede kang humingi ng bagong code pagkalipas ng {n} segundo.",
    other: "Puwede kang humingi ng bagong code pagkalipas ng {n} na segundo.",
  },
  resendNow: "Puwede ka nang humingi ng bagong code.",
  useChannel: {
    sms: "I-text na lang ako",
    voice: "Tawagan na lang ako",
    whatsapp: "WhatsApp na lang",
    viber: "Viber na lang",
  },

  verified: "Na-verify ang numero",
  changeVerified: "Palitan",

  tooManyGuessesTitle: "Masyadong maraming maling code",
  tooManyGuessesText:
    "Para sa kaligtasan ng numero mo, hindi na gumagana ang code na ito. Puwede kang humingi ng bago.",
  expiredTitle: "Tapos na ang oras",
  expiredText: "Nag-expire na ang code. Puwede kang humingi ng bago.",
  canceledTitle: "Itinigil ang pag-verify",
  canceledText: "Hindi na gumagana ang code. Puwede kang humingi ng bago.",
  newCode: "Magpadala ng bagong code",
  newCodeIn: "Bagong code pagkalipas ng {time}",

  numberMissing: "Ilagay ang numero ng telepono mo.",
  countryMissing: "Piliin ang bansa mo, o simulan ang numero sa + at country code.",
  numberUnusual: "Pakisuri ito: karaniwang iba ang haba ng mga numero sa {name}.",
  numberInvalid: "Hindi namin makontak ang numerong ito. Suriin ang bansa at ang mga digit.",
  countryRefused: "Hindi magagamit dito ang mga numero ng bansang ito.",
  channelRefused: "Hindi makokontak ang numerong ito sa paraang ito. Sumubok ng ibang paraan.",
  wait: "Kakapadala lang ng code sa numerong ito. Puwede kang humingi ulit pagkalipas ng {time}.",
  limitReached: "Napakaraming code na ang hiningi. Pakisubukan ulit mamaya.",
  codeWrong: "Mali ang code.",
  guessesLeft: {
    one: "{n} pagsubok na lang ang natitira.",
    other: "{n} na pagsubok na lang ang natitira.",
  },
  sessionLost: "Tapos na ang oras. Humingi ng bagong code.",
  offline: "Mukhang offline ka. Magpapatuloy kami pagbalik ng koneksiyon mo.",
  unreachable: "Hindi kami makakonekta sa server. Suriin ang koneksiyon mo at subukan ulit.",
  outdated: "Luma na ang pahinang ito. I-reload ito para magpatuloy.",
  reload: "I-reload ang pahina",
  failed: "Nagkaproblema sa panig namin. Pakisubukan ulit.",

  setupTitle: "Hindi available dito ang pag-verify ng telepono",
  setupKey: "Hindi kilala ng server ang app key ng form na ito.",
  setupOrigin: "Hindi kasama ang {origin} sa mga pinapayagan para sa app key na ito.",

  requiredPhone: "I-verify ang numero ng telepono mo para magpatuloy.",
  requiredCode: "Ilagay ang code na ipinadala namin para magpatuloy.",
};
