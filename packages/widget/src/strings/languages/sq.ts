// Albanian.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Numri i telefonit",
  phoneHint: "Do t’ju dërgojmë një kod për të verifikuar që numri është i juaji.",
  country: "Vendi: {name} (+{code})",
  chooseCountry: "Zgjidhni një vend",
  searchCountries: "Emri ose kodi",
  countries: {
    one: "{n} vend",
    other: "{n} vende",
  },
  noCountries: "Nuk u gjet asnjë vend. Provoni emrin në anglisht ose prefiksin.",
  close: "Mbyll",
  send: {
    sms: "Dërgo kodin",
    voice: "Më telefono",
    whatsapp: "Dërgo kodin me WhatsApp",
    viber: "Dërgo kodin me Viber",
  },
  sending: "Po dërgohet…",
  tryAgain: "Provo përsëri",

  codeLabel: {
    one: "Shkruani kodin me {n} shifër",
    other: "Shkruani kodin me {n} shifra",
  },
  codeSentTo: {
    sms: "U dërgua me SMS në {phone}",
    voice: "Po telefonojmë {phone} për t’ju thënë kodin",
    whatsapp: "U dërgua me WhatsApp në {phone}",
    viber: "U dërgua me Viber në {phone}",
  },
  changeNumber: "Ndrysho numrin",
  checkCode: "Verifiko",
  checking: "Po kontrollohet…",
  resend: "Dërgo përsëri",
  resendCall: "Telefono përsëri",
  resendIn: "Dërgo përsëri pas {time}",
  resendCallIn: "Telefono përsëri pas {time}",
  resendSoon: {
    one: "Mund të kërkoni një kod tjetër pas {n} sekonde.",
    other: "Mund të kërkoni një kod tjetër pas {n} sekondash.",
  },
  resendNow: "Tani mund të kërkoni një kod tjetër.",
  useChannel: {
    sms: "Dërgo SMS",
    voice: "Më telefono",
    whatsapp: "Përdor WhatsApp",
    viber: "Përdor Viber",
  },

  verified: "Numri u verifikua",
  changeVerified: "Ndrysho",

  tooManyGuessesTitle: "Tepër shumë kode të gabuara",
  tooManyGuessesText: "Për sigurinë e numrit tuaj, ky kod nuk vlen më. Mund të kërkoni një të ri.",
  expiredTitle: "Koha mbaroi",
  expiredText: "Kodi ka skaduar. Mund të kërkoni një të ri.",
  canceledTitle: "Verifikimi u ndal",
  canceledText: "Kodi nuk vlen më. Mund të kërkoni një të ri.",
  newCode: "Dërgo kod të ri",
  newCodeIn: "Kod i ri pas {time}",

  numberMissing: "Shkruani numrin e telefonit.",
  countryMissing: "Zgjidhni vendin ose filloni numrin me + dhe prefiksin.",
  numberUnusual: "Kontrolloni numrin: në këtë vend ({name}) zakonisht kanë gjatësi tjetër.",
  numberInvalid: "Numri i telefonit nuk është i vlefshëm. Kontrolloni vendin dhe shifrat.",
  countryRefused: "Numrat e këtij vendi nuk mund të përdoren këtu.",
  channelRefused: "Nuk mund të dërgohet kështu një kod në këtë numër. Provoni një mënyrë tjetër.",
  wait: "Sapo u dërgua një kod te ky numër. Mund të kërkoni një tjetër pas {time}.",
  limitReached: "Janë kërkuar tepër shumë kode. Provoni më vonë.",
  codeWrong: "Kod i gabuar.",
  guessesLeft: {
    one: "Mbetet {n} përpjekje.",
    other: "Mbeten {n} përpjekje.",
  },
  sessionLost: "Koha mbaroi. Kërkoni një kod të ri.",
  offline: "Duket se nuk keni lidhje interneti. Do të vazhdojmë sapo të rikthehet lidhja.",
  unreachable: "Nuk u lidhëm dot me serverin. Kontrolloni lidhjen dhe provoni përsëri.",
  outdated: "Kjo faqe është e vjetruar. Ringarkojeni për të vazhduar.",
  reload: "Ringarko faqen",
  failed: "Diçka shkoi keq nga ana jonë. Provoni përsëri.",

  setupTitle: "Verifikimi i telefonit nuk ofrohet këtu",
  setupKey: "Serveri nuk e njeh çelësin e aplikacionit të këtij formulari.",
  setupOrigin: "{origin} nuk është ndër adresat e lejuara për këtë çelës aplikacioni.",

  requiredPhone: "Verifikoni numrin e telefonit për të vazhduar.",
  requiredCode: "Për të vazhduar, shkruani kodin që ju dërguam.",
};
