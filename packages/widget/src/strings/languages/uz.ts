// Uzbek.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefon raqami",
  phoneHint: "Raqam sizniki ekanini tekshirish uchun kod yuboramiz.",
  country: "Davlat: {name} (+{code})",
  chooseCountry: "Davlatni tanlang",
  searchCountries: "Nomi yoki kodi",
  countries: {
    one: "{n} ta davlat",
    other: "{n} ta davlat",
  },
  noCountries: "Davlat topilmadi. Inglizcha nomini yoki telefon kodini kiritib ko‘ring.",
  close: "Yopish",
  send: {
    sms: "Kod yuborish",
    voice: "Menga qo‘ng‘iroq qilish",
    whatsapp: "Kodni WhatsApp orqali yuborish",
    viber: "Kodni Viber orqali yuborish",
  },
  sending: "Yuborilmoqda…",
  tryAgain: "Qayta urinish",

  codeLabel: {
    one: "{n} xonali kodni kiriting",
    other: "{n} xonali kodni kiriting",
  },
  codeSentTo: {
    sms: "{phone} raqamiga SMS orqali yuborildi",
    voice: "Kodni aytish uchun {phone} raqamiga qo‘ng‘iroq qilyapmiz",
    whatsapp: "{phone} raqamiga WhatsApp orqali yuborildi",
    viber: "{phone} raqamiga Viber orqali yuborildi",
  },
  changeNumber: "Raqamni o‘zgartirish",
  checkCode: "Tasdiqlash",
  checking: "Tekshirilmoqda…",
  resend: "Qayta yuborish",
  resendCall: "Qayta qo‘ng‘iroq",
  resendIn: "Qayta yuborish: {time}",
  resendCallIn: "Qayta qo‘ng‘iroq: {time}",
  resendSoon: {
    one: "{n} soniyadan keyin yangi kod so‘rashingiz mumkin.",
    other: "{n} soniyadan keyin yangi kod so‘rashingiz mumkin.",
  },
  resendNow: "Endi yangi kod so‘rashingiz mumkin.",
  useChannel: {
    sms: "SMS orqali olish",
    voice: "Qo‘ng‘iroq orqali olish",
    whatsapp: "WhatsApp orqali olish",
    viber: "Viber orqali olish",
  },

  verified: "Raqam tasdiqlandi",
  changeVerified: "O‘zgartirish",

  tooManyGuessesTitle: "Noto‘g‘ri kodlar juda ko‘p",
  tooManyGuessesText: "Raqamingiz xavfsizligi uchun bu kod endi ishlamaydi. Yangisini so‘rashingiz mumkin.",
  expiredTitle: "Vaqt tugadi",
  expiredText: "Kod muddati tugadi. Yangisini so‘rashingiz mumkin.",
  canceledTitle: "Tasdiqlash to‘xtatildi",
  canceledText: "Kod endi ishlamaydi. Yangisini so‘rashingiz mumkin.",
  newCode: "Yangi kod yuborish",
  newCodeIn: "Yangi kod: {time}",

  numberMissing: "Telefon raqamingizni kiriting.",
  countryMissing: "Davlatni tanlang yoki raqamni + belgisi va davlat kodi bilan boshlang.",
  numberUnusual: "Raqamni tekshiring: bu davlatda ({name}) raqamlar odatda boshqa uzunlikda.",
  numberInvalid: "Telefon raqami noto‘g‘ri. Davlat va raqamlarni tekshiring.",
  countryRefused: "Bu davlat raqamlaridan bu yerda foydalanib bo‘lmaydi.",
  channelRefused: "Bu raqamga bu usulda kod yuborib bo‘lmaydi. Boshqa usulni tanlang.",
  wait: "Bu raqamga hozirgina kod yuborildi. Yangisini {time} o‘tgach so‘rashingiz mumkin.",
  limitReached: "Juda ko‘p kod so‘raldi. Keyinroq urinib ko‘ring.",
  codeWrong: "Bu kod to‘g‘ri emas.",
  guessesLeft: {
    one: "{n} ta urinish qoldi.",
    other: "{n} ta urinish qoldi.",
  },
  sessionLost: "Vaqt tugadi. Yangi kod so‘rang.",
  offline: "Internet aloqasi yo‘qqa o‘xshaydi. Ulanishingiz bilan davom etamiz.",
  unreachable: "Serverga ulanib bo‘lmadi. Aloqani tekshirib, qayta urinib ko‘ring.",
  outdated: "Bu sahifa eskirgan. Davom etish uchun uni qayta yuklang.",
  reload: "Sahifani qayta yuklash",
  failed: "Bizda xatolik yuz berdi. Qayta urinib ko‘ring.",

  setupTitle: "Telefonni tasdiqlash bu yerda mavjud emas",
  setupKey: "Server bu shakldagi ilova kalitini tanimaydi.",
  setupOrigin: "{origin} bu ilova kaliti uchun ruxsat etilgan manzillar orasida yo‘q.",

  requiredPhone: "Davom etish uchun telefon raqamingizni tasdiqlang.",
  requiredCode: "Davom etish uchun biz yuborgan kodni kiriting.",
};
