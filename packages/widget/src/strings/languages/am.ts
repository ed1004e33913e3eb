// Amharic.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "ስልክ ቁጥር",
  phoneHint: "ቁጥርዎን ለማረጋገጥ ኮድ እንልካለን።",
  country: "አገር፦ {name} (+{code})",
  chooseCountry: "አገር ይምረጡ",
  searchCountries: "ስም ወይም የአገር ኮድ",
  countries: {
    one: "{n} አገር",
    other: "{n} አገሮች",
  },
  noCountries: "አገር አልተገኘም። የእንግሊዝኛ ስሙን ወይም የአገር ኮዱን ይሞክሩ።",
  close: "ዝጋ",
  send: {
    sms: "ኮድ ላክ",
    voice: "ደውልልኝ",
    whatsapp: "ኮድ በWhatsApp ላክ",
    viber: "ኮድ በViber ላክ",
  },
  sending: "በመላክ ላይ…",
  tryAgain: "እንደገና ሞክር",

  codeLabel: {
    one: "ባለ{n} አሃዝ ኮዱን ያስገቡ",
    other: "ባለ{n} አሃዝ ኮዱን ያስገቡ",
  },
  codeSentTo: {
    sms: "በጽሑፍ መልእክት ወደ {phone} ተልኳል",
    voice: "ኮዱን ለመንገር ወደ {phone} እየደወልን ነው",
    whatsapp: "በWhatsApp ወደ {phone} ተልኳል",
    viber: "በViber ወደ {phone} ተልኳል",
  },
  changeNumber: "ቁጥር ቀይር",
  checkCode: "አረጋግጥ",
  checking: "በማረጋገጥ ላይ…",
  resend: "እንደገና ላክ",
  resendCall: "በድጋሚ ደውልልኝ",
  resendIn: "ከ{time} በኋላ እንደገና ላክ",
  resendCallIn: "ከ{time} በኋላ በድጋሚ ደውል",
  resendSoon: {
    one: "ከ{n} ሰከንድ በኋላ አዲስ ኮድ መጠየቅ ይችላሉ።",
    other: "ከ{n} ሰከንዶች በኋላ አዲስ ኮድ መጠየቅ ይችላሉ።",
  },
  resendNow: "አሁን አዲስ ኮድ መጠየቅ ይችላሉ።",
  useChannel: {
    sms: "ኮዱን በጽሑፍ መልእክት ተቀበል",
    voice: "ኮዱን በጥሪ ተቀበል",
    whatsapp: "ኮዱን በWhatsApp ተቀበል",
    viber: "ኮዱን በViber ተቀበል",
  },

  verified: "ቁጥሩ ተረጋግጧል",
  changeVerified: "ቀይር",

  tooManyGuessesTitle: "በጣም ብዙ የተሳሳቱ ኮዶች",
  tooManyGuessesText: "ለደህንነትዎ ሲባል ይህ ኮድ ከእንግዲህ አይሠራም። አዲስ መጠየቅ ይችላሉ።",
  expiredTitle: "ጊዜው አልቋል",
  expiredText: "የኮዱ ጊዜ አልፏል። አዲስ መጠየቅ ይችላሉ።",
  canceledTitle: "ማረጋገጡ ተሰርዟል",
  canceledText: "ኮዱ ከእንግዲህ አይሠራም። አዲስ መጠየቅ ይችላሉ።",
  newCode: "አዲስ ኮድ ላክ",
  newCodeIn: "አዲስ ኮድ ከ{time} በኋላ",

  numberMissing: "ስልክ ቁጥርዎን ያስገቡ።",
  countryMissing: "አገርዎን ይምረጡ፣ ወይም ቁጥሩን በ+ እና በአገር ኮድ ይጀምሩ።",
  numberUnusual: "ቁጥሩን ይፈትሹ፦ ለዚህ አገር ({name}) ርዝመቱ ያልተለመደ ነው።",
  numberInvalid: "ይህ ስልክ ቁጥር ትክክል አይደለም። አገሩንና አሃዞቹን ይፈትሹ።",
  countryRefused: "የዚህ አገር ቁጥሮች እዚህ ሊያገለግሉ አይችሉም።",
  channelRefused: "በዚህ መንገድ ወደዚህ ቁጥር ኮድ መላክ አይቻልም። ሌላ መንገድ ይምረጡ።",
  wait: "ወደዚህ ቁጥር አሁን ኮድ ተልኳል። ከ{time} በኋላ አዲስ መጠየቅ ይችላሉ።",
  limitReached: "በጣም ብዙ ኮዶች ተጠይቀዋል። እባክዎ ቆይተው እንደገና ይሞክሩ።",
  codeWrong: "ኮዱ የተሳሳተ ነው።",
  guessesLeft: {
    one: "{n} ሙከራ ቀርቷል።",
    other: "{n} ሙከራዎች ቀርተዋል።",
  },
  sessionLost: "ጊዜው አልቋል። እባክዎ አዲስ ኮድ ይጠይቁ።",
  offline: "ከበይነመረብ ጋር ያልተገናኙ ይመስላል። ግንኙነቱ እንደተመለሰ እንቀጥላለን።",
  unreachable: "ከአገልጋዩ ጋር መገናኘት አልተቻለም። ግንኙነትዎን ፈትሸው እንደገና ይሞክሩ።",
  outdated: "ይህ ገጽ ጊዜው ያለፈበት ነው። ለመቀጠል እንደገና ይጫኑት።",
  reload: "ገጹን እንደገና ጫን",
  failed: "በእኛ በኩል ችግር ተፈጥሯል። እባክዎ እንደገና ይሞክሩ።",

  setupTitle: "የስልክ ማረጋገጫ እዚህ አይገኝም",
  setupKey: "አገልጋዩ የዚህን ቅጽ የመተግበሪያ ቁልፍ አያውቀውም።",
  setupOrigin: "{origin} ለዚህ የመተግበሪያ ቁልፍ አልተፈቀደም።",

  requiredPhone: "ለመቀጠል ስልክ ቁጥርዎን ያረጋግጡ።",
  requiredCode: "ለመቀጠል የላክንልዎን ኮድ ያስገቡ።",
};
