// Indonesian.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Nomor telepon",
  phoneHint: "Kami akan mengirim kode untuk memastikan nomor ini milik Anda.",
  country: "Negara: {name} (+{code})",
  chooseCountry: "Pilih negara",
  searchCountries: "Nama atau kode",
  countries: {
    other: "{n} negara",
  },
  noCountries: "Negara tidak ditemukan. Coba nama dalam bahasa Inggris atau kode negaranya.",
  close: "Tutup",
  send: {
    sms: "Kirim kode",
    voice: "Telepon saya",
    whatsapp: "Kirim kode lewat WhatsApp",
    viber: "Kirim kode lewat Viber",
  },
  sending: "Mengirim…",
  tryAgain: "Coba lagi",

  codeLabel: {
    other: "Masukkan kode {n} digit",
  },
  codeSentTo: {
    sms: "Dikirim lewat SMS ke {phone}",
    voice: "Kami menelepon {phone} untuk memberi tahu kodenya",
    whatsapp: "Dikirim lewat WhatsApp ke {phone}",
    viber: "Dikirim lewat Viber ke {phone}",
  },
  changeNumber: "Ganti nomor",
  checkCode: "Verifikasi",
  checking: "Memeriksa…",
  resend: "Kirim ulang",
  resendCall: "Telepon lagi",
  resendIn: "Kirim ulang dalam {time}",
  resendCallIn: "Telepon lagi dalam {time}",
  resendSoon: {
    other: "Anda dapat meminta kode lain dalam {n} detik.",
  },
  resendNow: "Anda dapat meminta kode lain sekarang.",
  useChannel: {
    sms: "Lewat SMS saja",
    voice: "Telepon saya saja",
    whatsapp: "Lewat WhatsApp saja",
    viber: "Lewat Viber saja",
  },

  verified: "Nomor terverifikasi",
  changeVerified: "Ganti",

  tooManyGuessesTitle: "Terlalu banyak kode salah",
  tooManyGuessesText: "Demi keamanan nomor Anda, kode ini tidak berlaku lagi. Anda dapat meminta yang baru.",
  expiredTitle: "Waktu habis",
  expiredText: "Kode sudah kedaluwarsa. Anda dapat meminta yang baru.",
  canceledTitle: "Verifikasi dihentikan",
  canceledText: "Kode ini tidak berlaku lagi. Anda dapat meminta yang baru.",
  newCode: "Kirim kode baru",
  newCodeIn: "Kode baru dalam {time}",

  numberMissing: "Masukkan nomor telepon Anda.",
  countryMissing: "Pilih negara Anda, atau awali nomor dengan + dan kode negara.",
  numberUnusual: "Periksa nomornya: nomor di {name} biasanya berbeda panjangnya.",
  numberInvalid: "Kami tidak dapat menghubungi nomor ini. Periksa negara dan digitnya.",
  countryRefused: "Nomor dari negara ini tidak dapat digunakan di sini.",
  channelRefused: "Nomor ini tidak dapat dihubungi dengan cara ini. Coba cara lain.",
  wait: "Kode baru saja dikirim ke nomor ini. Anda dapat meminta lagi dalam {time}.",
  limitReached: "Terlalu banyak kode diminta. Coba lagi nanti.",
  codeWrong: "Kode salah.",
  guessesLeft: {
    other: "Tersisa {n} percobaan.",
  },
  sessionLost: "Waktu habis. Silakan minta kode baru.",
  offline: "Sepertinya Anda sedang offline. Kami lanjutkan begitu Anda tersambung.",
  unreachable: "Server tidak dapat dihubungi. Periksa koneksi Anda dan coba lagi.",
  outdated: "Halaman ini sudah usang. Muat ulang untuk melanjutkan.",
  reload: "Muat ulang halaman",
  failed: "Terjadi kesalahan di pihak kami. Silakan coba lagi.",

  setupTitle: "Verifikasi telepon tidak tersedia di sini",
  setupKey: "Server tidak mengenali kunci aplikasi formulir ini.",
  setupOrigin: "{origin} tidak termasuk alamat yang diizinkan untuk kunci aplikasi ini.",

  requiredPhone: "Verifikasi nomor telepon Anda untuk melanjutkan.",
  requiredCode: "Masukkan kode yang kami kirim untuk melanjutkan.",
};
