// Marathi.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "फोन नंबर",
  phoneHint: "नंबर तुमचाच आहे हे तपासण्यासाठी आम्ही कोड पाठवू.",
  country: "देश: {name} (+{code})",
  chooseCountry: "देश निवडा",
  searchCountries: "नाव किंवा कोड",
  countries: {
    one: "{n} देश",
    other: "{n} देश",
  },
  noCountries: "देश सापडला नाही. इंग्रजी नाव किंवा देशाचा कोड वापरून पाहा.",
  close: "बंद करा",
  send: {
    sms: "कोड पाठवा",
    voice: "मला कॉल करा",
    whatsapp: "WhatsApp वर कोड पाठवा",
    viber: "Viber वर कोड पाठवा",
  },
  sending: "पाठवत आहे…",
  tryAgain: "पुन्हा प्रयत्न करा",

  codeLabel: {
    one: "{n} अंकी कोड टाका",
    other: "{n} अंकी कोड टाका",
  },
  codeSentTo: {
    sms: "SMS ने {phone} वर पाठवला",
    voice: "कोड सांगण्यासाठी {phone} वर कॉल करत आहोत",
    whatsapp: "WhatsApp वर {phone} ला पाठवला",
    viber: "Viber वर {phone} ला पाठवला",
  },
  changeNumber: "नंबर बदला",
  checkCode: "पडताळा",
  checking: "तपासत आहे…",
  resend: "पुन्हा पाठवा",
  resendCall: "पुन्हा कॉल करा",
  resendIn: "{time} नंतर पुन्हा पाठवा",
  resendCallIn: "{time} नंतर पुन्हा कॉल करा",
  resendSoon: {
    one: "तुम्ही {n} सेकंदानंतर नवीन कोड मागू शकता.",
    other: "तुम्ही {n} सेकंदांनंतर नवीन कोड मागू शकता.",
  },
  resendNow: "आता तुम्ही नवीन कोड मागू शकता.",
  useChannel: {
    sms: "SMS ने कोड मिळवा",
    voice: "कॉलवर कोड मिळवा",
    whatsapp: "WhatsApp वर कोड मिळवा",
    viber: "Viber वर कोड मिळवा",
  },

  verified: "नंबर पडताळला",
  changeVerified: "बदला",

  tooManyGuessesTitle: "अनेकदा चुकीचा कोड टाकला",
  tooManyGuessesText: "तुमच्या नंबरच्या सुरक्षिततेसाठी हा कोड आता चालणार नाही. तुम्ही नवीन कोड मागू शकता.",
  expiredTitle: "वेळ संपली",
  expiredText: "कोडची मुदत संपली आहे. तुम्ही नवीन कोड मागू शकता.",
  canceledTitle: "पडताळणी थांबवली",
  canceledText: "हा कोड आता चालणार नाही. तुम्ही नवीन कोड मागू शकता.",
  newCode: "नवीन कोड पाठवा",
  newCodeIn: "{time} नंतर नवीन कोड",

  numberMissing: "तुमचा फोन नंबर टाका.",
  countryMissing: "तुमचा देश निवडा किंवा नंबर + आणि देशाच्या कोडने सुरू करा.",
  numberUnusual: "नंबर तपासा: या देशातील ({name}) नंबरांची लांबी सहसा वेगळी असते.",
  numberInvalid: "हा फोन नंबर वैध नाही. देश आणि अंक तपासा.",
  countryRefused: "या देशाचे नंबर येथे वापरता येत नाहीत.",
  channelRefused: "या नंबरवर अशा प्रकारे कोड पाठवता येत नाही. दुसरा मार्ग वापरून पाहा.",
  wait: "या नंबरवर आताच कोड पाठवला आहे. तुम्ही {time} नंतर पुन्हा मागू शकता.",
  limitReached: "खूप जास्त कोड मागितले आहेत. कृपया नंतर प्रयत्न करा.",
  codeWrong: "हा कोड बरोबर नाही.",
  guessesLeft: {
    one: "{n} प्रयत्न शिल्लक.",
    other: "{n} प्रयत्न शिल्लक.",
  },
  sessionLost: "वेळ संपली. कृपया नवीन कोड मागा.",
  offline: "तुम्ही ऑफलाइन आहात असे दिसते. कनेक्शन परत येताच पुढे जाऊ.",
  unreachable: "सर्व्हरशी संपर्क झाला नाही. कनेक्शन तपासून पुन्हा प्रयत्न करा.",
  outdated: "हे पान जुने झाले आहे. पुढे जाण्यासाठी ते पुन्हा लोड करा.",
  reload: "पान पुन्हा लोड करा",
  failed: "आमच्या बाजूने काहीतरी चुकले. कृपया पुन्हा प्रयत्न करा.",

  setupTitle: "फोन पडताळणी येथे उपलब्ध नाही",
  setupKey: "सर्व्हर या फॉर्मची ॲप की ओळखत नाही.",
  setupOrigin: "या ॲप कीसाठी {origin} ला परवानगी नाही.",

  requiredPhone: "पुढे जाण्यासाठी तुमचा फोन नंबर पडताळा.",
  requiredCode: "पुढे जाण्यासाठी आम्ही पाठवलेला कोड टाका.",
};
