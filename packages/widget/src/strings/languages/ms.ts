// Malay.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Nombor telefon",
  phoneHint: "Kami akan menghantar kod untuk memastikan nombor ini milik anda.",
  country: "Negara: {name} (+{code})",
  chooseCountry: "Pilih negara",
  searchCountries: "Nama atau kod",
  countries: {
    other: "{n} negara",
  },
  noCountries: "Negara tidak ditemui. Cuba nama dalam bahasa Inggeris atau kod negaranya.",
  close: "Tutup",
  send: {
    sms: "Hantar kod",
    voice: "Hubungi saya",
    whatsapp: "Hantar kod melalui WhatsApp",
    viber: "Hantar kod melalui Viber",
  },
  sending: "Menghantar…",
  tryAgain: "Cuba lagi",

  codeLabel: {
    other: "Masukkan kod {n} digit",
  },
  codeSentTo: {
    sms: "Dihantar melalui SMS ke {phone}",
    voice: "Kami menelefon {phone} untuk memberitahu kodnya",
    whatsapp: "Dihantar melalui WhatsApp ke {phone}",
    viber: "Dihantar melalui Viber ke {phone}",
  },
  changeNumber: "Tukar nombor",
  checkCode: "Sahkan",
  checking: "Menyemak…",
  resend: "Hantar semula",
  resendCall: "Telefon semula",
  resendIn: "Hantar semula dalam {time}",
  resendCallIn: "Telefon semula dalam {time}",
  resendSoon: {
    other: "Anda boleh meminta kod lain dalam {n} saat.",
  },
  resendNow: "Anda boleh meminta kod lain sekarang.",
  useChannel: {
    sms: "Gunakan SMS",
    voice: "Dapatkan kod melalui panggilan",
    whatsapp: "Gunakan WhatsApp",
    viber: "Gunakan Viber",
  },

  verified: "Nombor disahkan",
  changeVerified: "Tukar",

  tooManyGuessesTitle: "Terlalu banyak kod salah",
  tooManyGuessesText: "Demi keselamatan nombor anda, kod ini tidak sah lagi. Anda boleh meminta yang baharu.",
  expiredTitle: "Masa tamat",
  expiredText: "Kod telah luput. Anda boleh meminta yang baharu.",
  canceledTitle: "Pengesahan dihentikan",
  canceledText: "Kod ini tidak sah lagi. Anda boleh meminta yang baharu.",
  newCode: "Hantar kod baharu",
  newCodeIn: "Kod baharu dalam {time}",

  numberMissing: "Masukkan nombor telefon anda.",
  countryMissing: "Pilih negara anda, atau mulakan nombor dengan + dan kod negara.",
  numberUnusual: "Sila semak: nombor di {name} biasanya berlainan panjangnya.",
  numberInvalid: "Kami tidak dapat menghubungi nombor ini. Semak negara dan digitnya.",
  countryRefused: "Nombor dari negara ini tidak boleh digunakan di sini.",
  channelRefused: "Nombor ini tidak dapat dihubungi dengan cara ini. Cuba cara lain.",
  wait: "Kod baru sahaja dihantar ke nombor ini. Anda boleh meminta lagi dalam {time}.",
  limitReached: "Terlalu banyak kod diminta. Sila cuba lagi nanti.",
  codeWrong: "Kod salah.",
  guessesLeft: {
    other: "Tinggal {n} percubaan.",
  },
  sessionLost: "Masa telah tamat. Sila minta kod baharu.",
  offline: "Nampaknya anda di luar talian. Kami teruskan sebaik sahaja anda kembali dalam talian.",
  unreachable: "Pelayan tidak dapat dihubungi. Semak sambungan anda dan cuba lagi.",
  outdated: "Halaman ini sudah lapuk. Muat semula untuk meneruskan.",
  reload: "Muat semula halaman",
  failed: "Terdapat masalah di pihak kami. Sila cuba lagi.",

  setupTitle: "Pengesahan telefon tidak tersedia di sini",
  setupKey: "Pelayan tidak mengenali kunci aplikasi borang ini.",
  setupOrigin: "{origin} bukan antara alamat yang dibenarkan untuk kunci aplikasi ini.",

  requiredPhone: "Sahkan nombor telefon anda untuk meneruskan.",
  requiredCode: "Masukkan kod yang kami hantar untuk meneruskan.",
};
