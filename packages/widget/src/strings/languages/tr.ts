// Turkish.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefon numarası",
  phoneHint: "Numaranın size ait olduğunu doğrulamak için bir kod göndereceğiz.",
  country: "Ülke: {name} (+{code})",
  chooseCountry: "Ülke seçin",
  searchCountries: "Ad veya ülke kodu",
  countries: {
    one: "{n} ülke",
    other: "{n} ülke",
  },
  noCountries: "Ülke bulunamadı. İngilizce adını veya ülke kodunu deneyin.",
  close: "Kapat",
  send: {
    sms: "Kod gönder",
    voice: "Beni ara",
    whatsapp: "WhatsApp ile kod gönder",
    viber: "Viber ile kod gönder",
  },
  sending: "Gönderiliyor…",
  tryAgain: "Tekrar dene",

  codeLabel: {
    one: "{n} haneli kodu girin",
    other: "{n} haneli kodu girin",
  },
  codeSentTo: {
    sms: "{phone} numarasına SMS ile gönderildi",
    voice: "Kodu söylemek için {phone} numarasını arıyoruz",
    whatsapp: "{phone} numarasına WhatsApp ile gönderildi",
    viber: "{phone} numarasına Viber ile gönderildi",
  },
  changeNumber: "Numarayı değiştir",
  checkCode: "Doğrula",
  checking: "Kontrol ediliyor…",
  resend: "Tekrar gönder",
  resendCall: "Tekrar ara",
  resendIn: "Tekrar gönder ({time})",
  resendCallIn: "Tekrar ara ({time})",
  resendSoon: {
    one: "{n} saniye sonra yeni kod isteyebilirsiniz.",
    other: "{n} saniye sonra yeni kod isteyebilirsiniz.",
  },
  resendNow: "Artık yeni kod isteyebilirsiniz.",
  useChannel: {
    sms: "SMS ile gönder",
    voice: "Beni ara",
    whatsapp: "WhatsApp kullan",
    viber: "Viber kullan",
  },

  verified: "Numara doğrulandı",
  changeVerified: "Değiştir",

  tooManyGuessesTitle: "Çok fazla yanlış kod",
  tooManyGuessesText: "Numaranızın güvenliği için bu kod artık geçersiz. Yeni bir kod isteyebilirsiniz.",
  expiredTitle: "Süre doldu",
  expiredText: "Kodun süresi doldu. Yeni bir kod isteyebilirsiniz.",
  canceledTitle: "Doğrulama durduruldu",
  canceledText: "Kod artık geçersiz. Yeni bir kod isteyebilirsiniz.",
  newCode: "Yeni kod gönder",
  newCodeIn: "Yeni kod ({time})",

  numberMissing: "Telefon numaranızı girin.",
  countryMissing: "Ülkenizi seçin veya numaraya + ve ülke koduyla başlayın.",
  numberUnusual: "Numarayı kontrol edin: bu ülkede ({name}) numaralar genellikle farklı uzunluktadır.",
  numberInvalid: "Telefon numarası geçerli değil. Ülkeyi ve rakamları kontrol edin.",
  countryRefused: "Bu ülkenin numaraları burada kullanılamaz.",
  channelRefused: "Bu numaraya bu yolla kod gönderilemiyor. Başka bir yol deneyin.",
  wait: "Bu numaraya az önce kod gönderildi. {time} sonra yeni kod isteyebilirsiniz.",
  limitReached: "Çok fazla kod istendi. Lütfen daha sonra tekrar deneyin.",
  codeWrong: "Kod yanlış.",
  guessesLeft: {
    one: "{n} deneme hakkınız kaldı.",
    other: "{n} deneme hakkınız kaldı.",
  },
  sessionLost: "Süre doldu. Lütfen yeni bir kod isteyin.",
  offline: "Çevrimdışı görünüyorsunuz. Bağlantı gelir gelmez devam edeceğiz.",
  unreachable: "Sunucuya ulaşılamadı. Bağlantınızı kontrol edip tekrar deneyin.",
  outdated: "Bu sayfa güncel değil. Devam etmek için yeniden yükleyin.",
  reload: "Sayfayı yeniden yükle",
  failed: "Bizim tarafımızda bir sorun oluştu. Lütfen tekrar deneyin.",

  setupTitle: "Telefon doğrulaması burada kullanılamıyor",
  setupKey: "Sunucu bu formun uygulama anahtarını tanımıyor.",
  setupOrigin: "{origin}, bu uygulama anahtarının izin verilen adresleri arasında değil.",

  requiredPhone: "Devam etmek için telefon numaranızı doğrulayın.",
  requiredCode: "Devam etmek için gönderdiğimiz kodu girin.",
};
