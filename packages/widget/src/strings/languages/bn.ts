// Bengali.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "ফোন নম্বর",
  phoneHint: "নম্বরটি আপনার কি না যাচাই করতে আমরা একটি কোড পাঠাব।",
  country: "দেশ: {name} (+{code})",
  chooseCountry: "দেশ বেছে নিন",
  searchCountries: "নাম বা কোড",
  countries: {
    one: "{n}টি দেশ",
    other: "{n}টি দেশ",
  },
  noCountries: "কোনো দেশ পাওয়া যায়নি। ইংরেজি নাম বা দেশের কোড দিয়ে দেখুন।",
  close: "বন্ধ করুন",
  send: {
    sms: "কোড পাঠান",
    voice: "আমাকে কল করুন",
    whatsapp: "WhatsApp-এ কোড পাঠান",
    viber: "Viber-এ কোড পাঠান",
  },
  sending: "পাঠানো হচ্ছে…",
  tryAgain: "আবার চেষ্টা করুন",

  codeLabel: {
    one: "{n} সংখ্যার কোডটি লিখুন",
    other: "{n} সংখ্যার কোডটি লিখুন",
  },
  codeSentTo: {
    sms: "SMS-এ {phone} নম্বরে পাঠানো হয়েছে",
    voice: "কোড জানাতে {phone} নম্বরে কল করা হচ্ছে",
    whatsapp: "WhatsApp-এ {phone} নম্বরে পাঠানো হয়েছে",
    viber: "Viber-এ {phone} নম্বরে পাঠানো হয়েছে",
  },
  changeNumber: "নম্বর বদলান",
  checkCode: "যাচাই করুন",
  checking: "যাচাই করা হচ্ছে…",
  resend: "আবার পাঠান",
  resendCall: "আবার কল করুন",
  resendIn: "{time} পরে আবার পাঠান",
  resendCallIn: "{time} পরে আবার কল করুন",
  resendSoon: {
    one: "আপনি {n} সেকেন্ড পরে নতুন কোড চাইতে পারবেন।",
    other: "আপনি {n} সেকেন্ড পরে নতুন কোড চাইতে পারবেন।",
  },
  resendNow: "এখন আপনি নতুন কোড চাইতে পারেন।",
  useChannel: {
    sms: "SMS-এ কোড নিন",
    voice: "কলে কোড নিন",
    whatsapp: "WhatsApp-এ কোড নিন",
    viber: "Viber-এ কোড নিন",
  },

  verified: "নম্বর যাচাই হয়েছে",
  changeVerified: "বদলান",

  tooManyGuessesTitle: "অনেকবার ভুল কোড",
  tooManyGuessesText: "আপনার নম্বরের নিরাপত্তার জন্য এই কোড আর কাজ করবে না। নতুন কোড চাইতে পারেন।",
  expiredTitle: "সময় শেষ",
  expiredText: "কোডের মেয়াদ শেষ। নতুন কোড চাইতে পারেন।",
  canceledTitle: "যাচাই বন্ধ হয়েছে",
  canceledText: "কোডটি আর কাজ করবে না। নতুন কোড চাইতে পারেন।",
  newCode: "নতুন কোড পাঠান",
  newCodeIn: "{time} পরে নতুন কোড",

  numberMissing: "আপনার ফোন নম্বর লিখুন।",
  countryMissing: "আপনার দেশ বেছে নিন, অথবা + ও দেশের কোড দিয়ে নম্বর শুরু করুন।",
  numberUnusual: "নম্বরটি দেখে নিন: এই দেশের ({name}) নম্বরের দৈর্ঘ্য সাধারণত অন্যরকম।",
  numberInvalid: "ফোন নম্বরটি সঠিক নয়। দেশ ও সংখ্যাগুলো দেখে নিন।",
  countryRefused: "এই দেশের নম্বর এখানে ব্যবহার করা যায় না।",
  channelRefused: "এই নম্বরে এভাবে কোড পাঠানো যায় না। অন্য উপায় বেছে নিন।",
  wait: "এই নম্বরে এইমাত্র কোড পাঠানো হয়েছে। {time} পরে আবার চাইতে পারবেন।",
  limitReached: "অনেক বেশি কোড চাওয়া হয়েছে। পরে আবার চেষ্টা করুন।",
  codeWrong: "কোডটি সঠিক নয়।",
  guessesLeft: {
    one: "আর {n} বার চেষ্টা করা যাবে।",
    other: "আর {n} বার চেষ্টা করা যাবে।",
  },
  sessionLost: "সময় শেষ। নতুন কোড চেয়ে নিন।",
  offline: "মনে হচ্ছে আপনি অফলাইনে আছেন। সংযোগ ফিরলেই আমরা এগিয়ে যাব।",
  unreachable: "সার্ভারে পৌঁছানো যায়নি। সংযোগ দেখে আবার চেষ্টা করুন।",
  outdated: "এই পাতাটি পুরোনো হয়ে গেছে। চালিয়ে যেতে পাতাটি আবার লোড করুন।",
  reload: "পাতা আবার লোড করুন",
  failed: "আমাদের দিকে কিছু সমস্যা হয়েছে। আবার চেষ্টা করুন।",

  setupTitle: "ফোন যাচাই এখানে উপলব্ধ নয়",
  setupKey: "সার্ভার এই ফর্মের অ্যাপ-কী চেনে না।",
  setupOrigin: "এই অ্যাপ কী-এর জন্য {origin} অনুমোদিত নয়।",

  requiredPhone: "এগিয়ে যেতে আপনার ফোন নম্বর যাচাই করুন।",
  requiredCode: "এগিয়ে যেতে আমাদের পাঠানো কোডটি লিখুন।",
};
