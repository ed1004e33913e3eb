// Azerbaijani.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefon nömrəsi",
  phoneHint: "Nömrənin sizin olduğunu yoxlamaq üçün kod göndərəcəyik.",
  country: "Ölkə: {name} (+{code})",
  chooseCountry: "Ölkə seçin",
  searchCountries: "Ad və ya kod",
  countries: {
    one: "{n} ölkə",
    other: "{n} ölkə",
  },
  noCountries: "Ölkə tapılmadı. İngiliscə adı və ya ölkə kodu ilə axtarın.",
  close: "Bağla",
  send: {
    sms: "Kod göndər",
    voice: "Mənə zəng et",
    whatsapp: "WhatsApp ilə kod göndər",
    viber: "Viber ilə kod göndər",
  },
  sending: "Göndərilir…",
  tryAgain: "Yenidən cəhd et",

  codeLabel: {
    one: "{n} rəqəmli kodu daxil edin",
    other: "{n} rəqəmli kodu daxil edin",
  },
  codeSentTo: {
    sms: "{phone} nömrəsinə SMS ilə göndərildi",
    voice: "Kodu demək üçün {phone} nömrəsinə zəng edirik",
    whatsapp: "{phone} nömrəsinə WhatsApp ilə göndərildi",
    viber: "{phone} nömrəsinə Viber ilə göndərildi",
  },
  changeNumber: "Nömrəni dəyiş",
  checkCode: "Təsdiqlə",
  checking: "Yoxlanılır…",
  resend: "Yenidən göndər",
  resendCall: "Yenidən zəng et",
  resendIn: "Yenidən göndər ({time})",
  resendCallIn: "Yenidən zəng et ({time})",
  resendSoon: {
    one: "{n} saniyə sonra yeni kod istəyə bilərsiniz.",
    other: "{n} saniyə sonra yeni kod istəyə bilərsiniz.",
  },
  resendNow: "İndi yeni kod istəyə bilərsiniz.",
  useChannel: {
    sms: "SMS ilə al",
    voice: "Zənglə al",
    whatsapp: "WhatsApp ilə al",
    viber: "Viber ilə al",
  },

  verified: "Nömrə təsdiqləndi",
  changeVerified: "Dəyiş",

  tooManyGuessesTitle: "Həddən çox səhv kod",
  tooManyGuessesText: "Nömrənizi qorumaq üçün bu kod artıq işləmir. Yenisini istəyə bilərsiniz.",
  expiredTitle: "Vaxt bitdi",
  expiredText: "Kodun vaxtı bitib. Yenisini istəyə bilərsiniz.",
  canceledTitle: "Təsdiqləmə dayandırıldı",
  canceledText: "Kod artıq işləmir. Yenisini istəyə bilərsiniz.",
  newCode: "Yeni kod göndər",
  newCodeIn: "Yeni kod ({time})",

  numberMissing: "Telefon nömrənizi daxil edin.",
  countryMissing: "Ölkənizi seçin və ya nömrəni + və ölkə kodu ilə başlayın.",
  numberUnusual: "Nömrəni yoxlayın: bu ölkədə ({name}) nömrələr adətən başqa uzunluqdadır.",
  numberInvalid: "Telefon nömrəsi yanlışdır. Ölkəni və rəqəmləri yoxlayın.",
  countryRefused: "Bu ölkənin nömrələrindən burada istifadə etmək olmaz.",
  channelRefused: "Bu nömrəyə bu yolla kod göndərmək mümkün deyil. Başqa yol seçin.",
  wait: "Bu nömrəyə indicə kod göndərildi. {time} sonra yenisini istəyə bilərsiniz.",
  limitReached: "Həddindən artıq kod istənilib. Daha sonra yenidən cəhd edin.",
  codeWrong: "Kod yanlışdır.",
  guessesLeft: {
    one: "{n} cəhd qalıb.",
    other: "{n} cəhd qalıb.",
  },
  sessionLost: "Vaxt bitdi. Yeni kod istəyin.",
  offline: "Deyəsən, internet bağlantısı yoxdur. Bərpa olunan kimi davam edəcəyik.",
  unreachable: "Serverə qoşulmaq olmadı. Bağlantınızı yoxlayıb yenidən cəhd edin.",
  outdated: "Bu səhifə köhnəlib. Davam etmək üçün onu yeniləyin.",
  reload: "Səhifəni yenilə",
  failed: "Bizdə xəta baş verdi. Yenidən cəhd edin.",

  setupTitle: "Telefon təsdiqi burada əlçatan deyil",
  setupKey: "Server bu formanın tətbiq açarını tanımır.",
  setupOrigin: "{origin} bu tətbiq açarı üçün icazə verilən ünvanlar arasında deyil.",

  requiredPhone: "Davam etmək üçün telefon nömrənizi təsdiqləyin.",
  requiredCode: "Davam etmək üçün göndərdiyimiz kodu daxil edin.",
};
