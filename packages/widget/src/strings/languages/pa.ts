// Punjabi.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "ਫ਼ੋਨ ਨੰਬਰ",
  phoneHint: "ਨੰਬਰ ਤੁਹਾਡਾ ਹੈ, ਇਹ ਜਾਂਚਣ ਲਈ ਅਸੀਂ ਕੋਡ ਭੇਜਾਂਗੇ।",
  country: "ਦੇਸ਼: {name} (+{code})",
  chooseCountry: "ਦੇਸ਼ ਚੁਣੋ",
  searchCountries: "ਨਾਂ ਜਾਂ ਕੋਡ",
  countries: {
    one: "{n} ਦੇਸ਼",
    other: "{n} ਦੇਸ਼",
  },
  noCountries: "ਕੋਈ ਦੇਸ਼ ਨਹੀਂ ਮਿਲਿਆ। ਅੰਗਰੇਜ਼ੀ ਨਾਂ ਜਾਂ ਦੇਸ਼ ਦਾ ਕੋਡ ਅਜ਼ਮਾਓ।",
  close: "ਬੰਦ ਕਰੋ",
  send: {
    sms: "ਕੋਡ ਭੇਜੋ",
    voice: "ਮੈਨੂੰ ਕਾਲ ਕਰੋ",
    whatsapp: "WhatsApp ’ਤੇ ਕੋਡ ਭੇਜੋ",
    viber: "Viber ’ਤੇ ਕੋਡ ਭੇਜੋ",
  },
  sending: "ਭੇਜਿਆ ਜਾ ਰਿਹਾ ਹੈ…",
  tryAgain: "ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ",

  codeLabel: {
    one: "{n} ਅੰਕ ਦਾ ਕੋਡ ਭਰੋ",
    other: "{n} ਅੰਕਾਂ ਦਾ ਕੋਡ ਭਰੋ",
  },
  codeSentTo: {
    sms: "SMS ਰਾਹੀਂ {phone} ’ਤੇ ਭੇਜਿਆ ਗਿਆ",
    voice: "ਕੋਡ ਦੱਸਣ ਲਈ {phone} ’ਤੇ ਕਾਲ ਕਰ ਰਹੇ ਹਾਂ",
    whatsapp: "WhatsApp ਰਾਹੀਂ {phone} ’ਤੇ ਭੇਜਿਆ ਗਿਆ",
    viber: "Viber ਰਾਹੀਂ {phone} ’ਤੇ ਭੇਜਿਆ ਗਿਆ",
  },
  changeNumber: "ਨੰਬਰ ਬਦਲੋ",
  checkCode: "ਪੁਸ਼ਟੀ ਕਰੋ",
  checking: "ਜਾਂਚ ਹੋ ਰਹੀ ਹੈ…",
  resend: "ਫਿਰ ਭੇਜੋ",
  resendCall: "ਫਿਰ ਕਾਲ ਕਰੋ",
  resendIn: "{time} ਬਾਅਦ ਫਿਰ ਭੇਜੋ",
  resendCallIn: "{time} ਬਾਅਦ ਫਿਰ ਕਾਲ ਕਰੋ",
  resendSoon: {
    one: "ਤੁਸੀਂ {n} ਸਕਿੰਟ ਬਾਅਦ ਨਵਾਂ ਕੋਡ ਮੰਗ ਸਕਦੇ ਹੋ।",
    other: "ਤੁਸੀਂ {n} ਸਕਿੰਟਾਂ ਬਾਅਦ ਨਵਾਂ ਕੋਡ ਮੰਗ ਸਕਦੇ ਹੋ।",
  },
  resendNow: "ਹੁਣ ਤੁਸੀਂ ਨਵਾਂ ਕੋਡ ਮੰਗ ਸਕਦੇ ਹੋ।",
  useChannel: {
    sms: "SMS ਰਾਹੀਂ ਕੋਡ ਲਓ",
    voice: "ਕਾਲ ਰਾਹੀਂ ਕੋਡ ਲਓ",
    whatsapp: "WhatsApp ਰਾਹੀਂ ਕੋਡ ਲਓ",
    viber: "Viber ਰਾਹੀਂ ਕੋਡ ਲਓ",
  },

  verified: "ਨੰਬਰ ਦੀ ਪੁਸ਼ਟੀ ਹੋਈ",
  changeVerified: "ਬਦਲੋ",

  tooManyGuessesTitle: "ਬਹੁਤ ਸਾਰੇ ਗ਼ਲਤ ਕੋਡ",
  tooManyGuessesText: "ਤੁਹਾਡੇ ਨੰਬਰ ਦੀ ਸੁਰੱਖਿਆ ਲਈ ਇਹ ਕੋਡ ਹੁਣ ਨਹੀਂ ਚੱਲੇਗਾ। ਤੁਸੀਂ ਨਵਾਂ ਕੋਡ ਮੰਗ ਸਕਦੇ ਹੋ।",
  expiredTitle: "ਸਮਾਂ ਖ਼ਤਮ ਹੋਇਆ",
  expiredText: "ਕੋਡ ਦਾ ਸਮਾਂ ਖ਼ਤਮ ਹੋ ਗਿਆ ਹੈ। ਤੁਸੀਂ ਨਵਾਂ ਕੋਡ ਮੰਗ ਸਕਦੇ ਹੋ।",
  canceledTitle: "ਪੁਸ਼ਟੀ ਰੋਕੀ ਗਈ",
  canceledText: "ਇਹ ਕੋਡ ਹੁਣ ਨਹੀਂ ਚੱਲੇਗਾ। ਤੁਸੀਂ ਨਵਾਂ ਕੋਡ ਮੰਗ ਸਕਦੇ ਹੋ।",
  newCode: "ਨਵਾਂ ਕੋਡ ਭੇਜੋ",
  newCodeIn: "{time} ਬਾਅਦ ਨਵਾਂ ਕੋਡ",

  numberMissing: "ਆਪਣਾ ਫ਼ੋਨ ਨੰਬਰ ਭਰੋ।",
  countryMissing: "ਆਪਣਾ ਦੇਸ਼ ਚੁਣੋ, ਜਾਂ ਨੰਬਰ + ਅਤੇ ਦੇਸ਼ ਦੇ ਕੋਡ ਨਾਲ ਸ਼ੁਰੂ ਕਰੋ।",
  numberUnusual: "ਨੰਬਰ ਜਾਂਚੋ: ਇਸ ਦੇਸ਼ ({name}) ਦੇ ਨੰਬਰਾਂ ਦੀ ਲੰਬਾਈ ਆਮ ਤੌਰ ’ਤੇ ਵੱਖਰੀ ਹੁੰਦੀ ਹੈ।",
  numberInvalid: "ਇਹ ਫ਼ੋਨ ਨੰਬਰ ਸਹੀ ਨਹੀਂ ਹੈ। ਦੇਸ਼ ਅਤੇ ਅੰਕ ਜਾਂਚੋ।",
  countryRefused: "ਇਸ ਦੇਸ਼ ਦੇ ਨੰਬਰ ਇੱਥੇ ਨਹੀਂ ਵਰਤੇ ਜਾ ਸਕਦੇ।",
  channelRefused: "ਇਸ ਨੰਬਰ ’ਤੇ ਇਸ ਤਰ੍ਹਾਂ ਕੋਡ ਨਹੀਂ ਭੇਜਿਆ ਜਾ ਸਕਦਾ। ਕੋਈ ਹੋਰ ਤਰੀਕਾ ਅਜ਼ਮਾਓ।",
  wait: "ਇਸ ਨੰਬਰ ’ਤੇ ਹੁਣੇ ਕੋਡ ਭੇਜਿਆ ਗਿਆ ਹੈ। ਤੁਸੀਂ {time} ਬਾਅਦ ਦੁਬਾਰਾ ਮੰਗ ਸਕਦੇ ਹੋ।",
  limitReached: "ਬਹੁਤ ਸਾਰੇ ਕੋਡ ਮੰਗੇ ਗਏ ਹਨ। ਕਿਰਪਾ ਕਰਕੇ ਬਾਅਦ ਵਿੱਚ ਕੋਸ਼ਿਸ਼ ਕਰੋ।",
  codeWrong: "ਇਹ ਕੋਡ ਸਹੀ ਨਹੀਂ ਹੈ।",
  guessesLeft: {
    one: "{n} ਕੋਸ਼ਿਸ਼ ਬਾਕੀ ਹੈ।",
    other: "{n} ਕੋਸ਼ਿਸ਼ਾਂ ਬਾਕੀ ਹਨ।",
  },
  sessionLost: "ਸਮਾਂ ਖ਼ਤਮ ਹੋਇਆ। ਕਿਰਪਾ ਕਰਕੇ ਨਵਾਂ ਕੋਡ ਮੰਗੋ।",
  offline: "ਲੱਗਦਾ ਹੈ ਤੁਸੀਂ ਆਫ਼ਲਾਈਨ ਹੋ। ਕਨੈਕਸ਼ਨ ਆਉਂਦੇ ਹੀ ਅਸੀਂ ਅੱਗੇ ਵਧਾਂਗੇ।",
  unreachable: "ਸਰਵਰ ਨਾਲ ਸੰਪਰਕ ਨਹੀਂ ਹੋ ਸਕਿਆ। ਕਨੈਕਸ਼ਨ ਜਾਂਚ ਕੇ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ।",
  outdated: "ਇਹ ਪੰਨਾ ਪੁਰਾਣਾ ਹੋ ਗਿਆ ਹੈ। ਅੱਗੇ ਵਧਣ ਲਈ ਇਸਨੂੰ ਮੁੜ ਲੋਡ ਕਰੋ।",
  reload: "ਪੰਨਾ ਮੁੜ ਲੋਡ ਕਰੋ",
  failed: "ਸਾਡੇ ਪਾਸੇ ਕੁਝ ਗ਼ਲਤ ਹੋ ਗਿਆ। ਕਿਰਪਾ ਕਰਕੇ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ।",

  setupTitle: "ਫ਼ੋਨ ਦੀ ਪੁਸ਼ਟੀ ਇੱਥੇ ਉਪਲਬਧ ਨਹੀਂ ਹੈ",
  setupKey: "ਸਰਵਰ ਇਸ ਫ਼ਾਰਮ ਦੀ ਐਪ ਕੁੰਜੀ ਨੂੰ ਨਹੀਂ ਪਛਾਣਦਾ।",
  setupOrigin: "ਇਸ ਐਪ ਕੁੰਜੀ ਲਈ {origin} ਨੂੰ ਇਜਾਜ਼ਤ ਨਹੀਂ ਹੈ।",

  requiredPhone: "ਅੱਗੇ ਵਧਣ ਲਈ ਆਪਣੇ ਫ਼ੋਨ ਨੰਬਰ ਦੀ ਪੁਸ਼ਟੀ ਕਰੋ।",
  requiredCode: "ਅੱਗੇ ਵਧਣ ਲਈ ਸਾਡਾ ਭੇਜਿਆ ਕੋਡ ਭਰੋ।",
};
