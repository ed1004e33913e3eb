// Filipino.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Numero ng telepono",
  phoneHint: "Magpapadala kami ng code para matiyak na sa iyo ang numero.",
  country: "Bansa: {name} (+{code})",
  chooseCountry: "Pumili ng bansa",
  searchCountries: "Maghanap ayon sa pangalan o code",
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
  sent: {
    sms: "Ipinadala sa text sa {phone}",
    voice: "Tinatawagan ang {phone} para sabihin ang code",
    whatsapp: "Ipinadala sa WhatsApp sa {phone}",
    viber: "Ipinadala sa Viber sa {phone}",
  },
  changeNumber: "Palitan ang numero",
  checkCode: "I-verify",
  checking: "Sinusuri…",
  again: "Ipadala ulit",
  callAgain: "Tumawag ulit",
  againIn: "Ipadala ulit sa {time}",
  callAgainIn: "Tumawag ulit sa {time}",
  againSoon: {
    one: "Puwede kang humingi ng bagong code pagkalipas ng {n} segundo.",
    other: "Puwede kang humingi ng bagong code pagkalipas ng {n} na segundo.",
  },
  againNow: "Puwede ka nang humingi ng bagong code.",
  instead: {
    sms: "I-text na lang ako",
    voice: "Tawagan na lang ako",
    whatsapp: "WhatsApp na lang",
    viber: "Viber na lang",
  },

  verified: "Na-verify ang numero",
  change: "Palitan",

  lockedTitle: "Napakaraming maling code",
  lockedText:
    "Para sa kaligtasan ng numero mo, hindi na gumagana ang code na ito. Puwede kang humingi ng bago.",
  expiredTitle: "Tapos na ang oras",
  expiredText: "Nag-expire na ang pag-verify na ito. Puwede kang humingi ng bagong code.",
  canceledTitle: "Itinigil ang pag-verify",
  canceledText: "Hindi na gumagana ang code. Puwede kang humingi ng bago.",
  newCode: "Magpadala ng bagong code",
  newCodeIn: "Bagong code sa {time}",

  numberMissing: "Ilagay ang numero ng telepono mo.",
  countryMissing: "Piliin ang bansa mo, o simulan ang numero sa + at country code.",
  numberUnusual: "Pakisuri ito: karaniwang iba ang haba ng mga numero sa {name}.",
  numberInvalid: "Hindi namin maabot ang numerong iyan. Suriin ang bansa at ang mga digit.",
  countryRefused: "Hindi magagamit dito ang mga numero ng bansang ito.",
  channelRefused: "Hindi maaabot ang numerong ito sa ganyang paraan. Sumubok ng iba.",
  wait: "Kakapadala lang ng code sa numerong ito. Puwede kang humingi ulit sa {time}.",
  limitReached: "Napakaraming code na ang hiningi. Pakisubukan ulit mamaya.",
  codeWrong: "Hindi tama ang code na iyan.",
  guessesLeft: {
    one: "{n} subok na lang.",
    other: "{n} na subok na lang.",
  },
  sessionLost: "Masyadong natagalan. Humingi ng bagong code.",
  offline: "Mukhang offline ka. Magpapatuloy kami pagbalik ng koneksiyon mo.",
  unreachable: "Hindi namin maabot ang server. Suriin ang koneksiyon mo at subukan ulit.",
  outdated: "Luma na ang pahinang ito. I-reload ito para magpatuloy.",
  reload: "I-reload ang pahina",
  failed: "Nagkaproblema sa panig namin. Pakisubukan ulit.",

  setupTitle: "Hindi available dito ang pag-verify ng telepono",
  setupKey: "Hindi kilala ng server ang app key ng form na ito.",
  setupOrigin: "Hindi kasama ang {origin} sa mga pinapayagan para sa app key na ito.",

  requiredPhone: "I-verify ang numero ng telepono mo para magpatuloy.",
  requiredCode: "Ilagay ang code na ipinadala namin para magpatuloy.",
};
