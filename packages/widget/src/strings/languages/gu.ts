// Gujarati.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "ફોન નંબર",
  phoneHint: "નંબર તમારો છે તે ચકાસવા અમે કોડ મોકલીશું.",
  country: "દેશ: {name} (+{code})",
  chooseCountry: "દેશ પસંદ કરો",
  searchCountries: "નામ અથવા કોડ",
  countries: {
    one: "{n} દેશ",
    other: "{n} દેશ",
  },
  noCountries: "કોઈ દેશ મળ્યો નથી. અંગ્રેજી નામ અથવા દેશનો કોડ અજમાવો.",
  close: "બંધ કરો",
  send: {
    sms: "કોડ મોકલો",
    voice: "મને કૉલ કરો",
    whatsapp: "WhatsApp પર કોડ મોકલો",
    viber: "Viber પર કોડ મોકલો",
  },
  sending: "મોકલાઈ રહ્યું છે…",
  tryAgain: "ફરી પ્રયાસ કરો",

  codeLabel: {
    one: "{n} અંકનો કોડ દાખલ કરો",
    other: "{n} અંકનો કોડ દાખલ કરો",
  },
  codeSentTo: {
    sms: "SMS દ્વારા {phone} પર મોકલ્યો",
    voice: "કોડ જણાવવા {phone} પર કૉલ કરીએ છીએ",
    whatsapp: "WhatsApp પર {phone} ને મોકલ્યો",
    viber: "Viber પર {phone} ને મોકલ્યો",
  },
  changeNumber: "નંબર બદલો",
  checkCode: "ચકાસો",
  checking: "તપાસી રહ્યા છીએ…",
  resend: "ફરી મોકલો",
  resendCall: "ફરી કૉલ કરો",
  resendIn: "{time} પછી ફરી મોકલો",
  resendCallIn: "{time} પછી ફરી કૉલ કરો",
  resendSoon: {
    one: "તમે {n} સેકન્ડ પછી નવો કોડ માગી શકો છો.",
    other: "તમે {n} સેકન્ડ પછી નવો કોડ માગી શકો છો.",
  },
  resendNow: "હવે તમે નવો કોડ માગી શકો છો.",
  useChannel: {
    sms: "SMS થી કોડ મેળવો",
    voice: "કૉલ પર કોડ મેળવો",
    whatsapp: "WhatsApp પર કોડ મેળવો",
    viber: "Viber પર કોડ મેળવો",
  },

  verified: "નંબરની ચકાસણી થઈ ગઈ",
  changeVerified: "બદલો",

  tooManyGuessesTitle: "ઘણા ખોટા કોડ",
  tooManyGuessesText: "તમારા નંબરની સુરક્ષા માટે આ કોડ હવે ચાલશે નહીં. તમે નવો કોડ માગી શકો છો.",
  expiredTitle: "સમય પૂરો થયો",
  expiredText: "કોડનો સમય પૂરો થયો છે. તમે નવો કોડ માગી શકો છો.",
  canceledTitle: "ચકાસણી અટકાવાઈ",
  canceledText: "આ કોડ હવે ચાલશે નહીં. તમે નવો કોડ માગી શકો છો.",
  newCode: "નવો કોડ મોકલો",
  newCodeIn: "{time} પછી નવો કોડ",

  numberMissing: "તમારો ફોન નંબર દાખલ કરો.",
  countryMissing: "તમારો દેશ પસંદ કરો, અથવા નંબર + અને દેશના કોડથી શરૂ કરો.",
  numberUnusual: "નંબર તપાસો: આ દેશ ({name}) ના નંબરોની લંબાઈ સામાન્ય રીતે અલગ હોય છે.",
  numberInvalid: "આ ફોન નંબર માન્ય નથી. દેશ અને અંકો તપાસો.",
  countryRefused: "આ દેશના નંબર અહીં વાપરી શકાતા નથી.",
  channelRefused: "આ નંબર પર આ રીતે કોડ મોકલી શકાતો નથી. બીજી રીત અજમાવો.",
  wait: "આ નંબર પર હમણાં જ કોડ મોકલ્યો છે. તમે {time} પછી ફરી માગી શકો છો.",
  limitReached: "ઘણા બધા કોડ માગવામાં આવ્યા છે. કૃપા કરીને પછી પ્રયાસ કરો.",
  codeWrong: "આ કોડ સાચો નથી.",
  guessesLeft: {
    one: "{n} પ્રયાસ બાકી.",
    other: "{n} પ્રયાસ બાકી.",
  },
  sessionLost: "સમય પૂરો થયો. કૃપા કરીને નવો કોડ માગો.",
  offline: "લાગે છે કે તમે ઑફલાઇન છો. કનેક્શન પાછું આવતાં જ આગળ વધીશું.",
  unreachable: "સર્વરનો સંપર્ક થઈ શક્યો નથી. કનેક્શન તપાસીને ફરી પ્રયાસ કરો.",
  outdated: "આ પૃષ્ઠ જૂનું થઈ ગયું છે. આગળ વધવા માટે તેને ફરી લોડ કરો.",
  reload: "પૃષ્ઠ ફરી લોડ કરો",
  failed: "અમારી બાજુથી કંઈક ખોટું થયું. કૃપા કરીને ફરી પ્રયાસ કરો.",

  setupTitle: "ફોન ચકાસણી અહીં ઉપલબ્ધ નથી",
  setupKey: "સર્વર આ ફોર્મની ઍપ કીને ઓળખતું નથી.",
  setupOrigin: "આ ઍપ કી માટે {origin} ને મંજૂરી નથી.",

  requiredPhone: "આગળ વધવા માટે તમારો ફોન નંબર ચકાસો.",
  requiredCode: "આગળ વધવા માટે અમે મોકલેલો કોડ દાખલ કરો.",
};
