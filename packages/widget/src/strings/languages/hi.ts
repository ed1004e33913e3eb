// Hindi.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "फ़ोन नंबर",
  phoneHint: "यह जाँचने के लिए कि नंबर आपका है, हम एक कोड भेजेंगे।",
  country: "देश: {name} (+{code})",
  chooseCountry: "देश चुनें",
  searchCountries: "नाम या कोड",
  countries: {
    one: "{n} देश",
    other: "{n} देश",
  },
  noCountries: "कोई देश नहीं मिला। अंग्रेज़ी नाम या देश का कोड आज़माएँ।",
  close: "बंद करें",
  send: {
    sms: "कोड भेजें",
    voice: "मुझे कॉल करें",
    whatsapp: "WhatsApp पर कोड भेजें",
    viber: "Viber पर कोड भेजें",
  },
  sending: "भेजा जा रहा है…",
  tryAgain: "फिर से कोशिश करें",

  codeLabel: {
    one: "{n} अंक का कोड डालें",
    other: "{n} अंकों का कोड डालें",
  },
  codeSentTo: {
    sms: "SMS से {phone} पर भेजा गया",
    voice: "कोड बताने के लिए {phone} पर कॉल किया जा रहा है",
    whatsapp: "WhatsApp पर {phone} को भेजा गया",
    viber: "Viber पर {phone} को भेजा गया",
  },
  changeNumber: "नंबर बदलें",
  checkCode: "पुष्टि करें",
  checking: "जाँच हो रही है…",
  resend: "फिर से भेजें",
  resendCall: "फिर से कॉल करें",
  resendIn: "{time} बाद फिर से भेजें",
  resendCallIn: "{time} बाद फिर से कॉल करें",
  resendSoon: {
    one: "{n} सेकंड बाद आप नया कोड माँग सकते हैं।",
    other: "{n} सेकंड बाद आप नया कोड माँग सकते हैं।",
  },
  resendNow: "अब आप नया कोड माँग सकते हैं।",
  useChannel: {
    sms: "SMS से कोड पाएँ",
    voice: "कॉल पर कोड पाएँ",
    whatsapp: "WhatsApp पर कोड पाएँ",
    viber: "Viber पर कोड पाएँ",
  },

  verified: "नंबर की पुष्टि हो गई",
  changeVerified: "बदलें",

  tooManyGuessesTitle: "कई बार ग़लत कोड डाला गया",
  tooManyGuessesText: "आपके नंबर की सुरक्षा के लिए यह कोड अब काम नहीं करेगा। आप नया कोड माँग सकते हैं।",
  expiredTitle: "समय समाप्त हो गया",
  expiredText: "कोड की समय-सीमा समाप्त हो गई है। आप नया कोड माँग सकते हैं।",
  canceledTitle: "पुष्टि रोक दी गई",
  canceledText: "यह कोड अब काम नहीं करेगा। आप नया कोड माँग सकते हैं।",
  newCode: "नया कोड भेजें",
  newCodeIn: "{time} बाद नया कोड",

  numberMissing: "अपना फ़ोन नंबर डालें।",
  countryMissing: "अपना देश चुनें, या नंबर को + और देश के कोड से शुरू करें।",
  numberUnusual: "नंबर जाँच लें: इस देश ({name}) के नंबरों की लंबाई आम तौर पर अलग होती है।",
  numberInvalid: "यह फ़ोन नंबर मान्य नहीं है। देश और अंक जाँच लें।",
  countryRefused: "इस देश के नंबर यहाँ इस्तेमाल नहीं किए जा सकते।",
  channelRefused: "इस नंबर पर इस तरीके से कोड नहीं भेजा जा सकता। कोई दूसरा तरीका आज़माएँ।",
  wait: "इस नंबर पर अभी कोड भेजा गया है। आप {time} बाद दोबारा माँग सकते हैं।",
  limitReached: "बहुत ज़्यादा कोड माँगे गए हैं। कृपया बाद में कोशिश करें।",
  codeWrong: "यह कोड सही नहीं है।",
  guessesLeft: {
    one: "{n} कोशिश बाकी है।",
    other: "{n} कोशिशें बाकी हैं।",
  },
  sessionLost: "समय समाप्त हो गया। कृपया नया कोड माँगें।",
  offline: "लगता है आप ऑफ़लाइन हैं। कनेक्शन लौटते ही हम आगे बढ़ेंगे।",
  unreachable: "सर्वर से संपर्क नहीं हो सका। अपना कनेक्शन जाँचकर फिर से कोशिश करें।",
  outdated: "यह पेज पुराना हो गया है। आगे बढ़ने के लिए इसे फिर से लोड करें।",
  reload: "पेज फिर से लोड करें",
  failed: "हमारी ओर से कोई गड़बड़ी हुई। कृपया फिर से कोशिश करें।",

  setupTitle: "फ़ोन की पुष्टि यहाँ उपलब्ध नहीं है",
  setupKey: "सर्वर इस फ़ॉर्म की ऐप कुंजी को नहीं पहचानता।",
  setupOrigin: "{origin} को इस ऐप कुंजी के लिए अनुमति नहीं है।",

  requiredPhone: "आगे बढ़ने के लिए अपने फ़ोन नंबर की पुष्टि करें।",
  requiredCode: "आगे बढ़ने के लिए हमारा भेजा हुआ कोड डालें।",
};
