// Japanese.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "電話番号",
  phoneHint: "ご本人の番号か確認するため、コードをお送りします。",
  country: "国/地域：{name}（+{code}）",
  chooseCountry: "国/地域を選択",
  searchCountries: "国名または国番号",
  countries: {
    other: "{n}か国",
  },
  noCountries: "国が見つかりません。英語の国名か国番号でお試しください。",
  close: "閉じる",
  send: {
    sms: "コードを送信",
    voice: "電話で受け取る",
    whatsapp: "WhatsAppでコードを送信",
    viber: "Viberでコードを送信",
  },
  sending: "送信中…",
  tryAgain: "再試行",

  codeLabel: {
    other: "{n}桁の認証コードを入力",
  },
  codeSentTo: {
    sms: "SMSで{phone}に送信しました",
    voice: "コードをお伝えするため{phone}に電話しています",
    whatsapp: "WhatsAppで{phone}に送信しました",
    viber: "Viberで{phone}に送信しました",
  },
  changeNumber: "番号を変更",
  checkCode: "認証する",
  checking: "確認中…",
  resend: "再送信",
  resendCall: "もう一度電話で受け取る",
  resendIn: "再送信まで{time}",
  resendCallIn: "次の電話まで{time}",
  resendSoon: {
    other: "{n}秒後に再送信できます。",
  },
  resendNow: "コードを再送信できます。",
  useChannel: {
    sms: "SMSで受け取る",
    voice: "電話で受け取る",
    whatsapp: "WhatsAppで受け取る",
    viber: "Viberで受け取る",
  },

  verified: "電話番号を認証しました",
  changeVerified: "変更",

  tooManyGuessesTitle: "コードの間違いが多すぎます",
  tooManyGuessesText: "番号を保護するため、このコードは無効になりました。新しいコードを取得してください。",
  expiredTitle: "時間切れです",
  expiredText: "認証の有効期限が切れました。新しいコードを取得してください。",
  canceledTitle: "認証が中止されました",
  canceledText: "このコードは無効になりました。新しいコードを取得してください。",
  newCode: "新しいコードを送信",
  newCodeIn: "新しいコードまで{time}",

  numberMissing: "電話番号を入力してください。",
  countryMissing: "国を選ぶか、番号を「+」と国番号から入力してください。",
  numberUnusual: "番号をお確かめください。この国（{name}）の番号は通常、桁数が異なります。",
  numberInvalid: "この番号には送信できません。国と番号をお確かめください。",
  countryRefused: "この国の番号はここでは使えません。",
  channelRefused: "この番号にはその方法では送信できません。別の方法をお試しください。",
  wait: "この番号にはコードを送信したばかりです。{time}後に再送信できます。",
  limitReached: "送信回数の上限に達しました。しばらくしてからもう一度お試しください。",
  codeWrong: "コードが正しくありません。",
  guessesLeft: {
    other: "あと{n}回入力できます。",
  },
  sessionLost: "有効期限が切れました。新しいコードを取得してください。",
  offline: "オフラインのようです。接続が戻り次第、続行します。",
  unreachable: "サーバーに接続できません。接続を確認して、もう一度お試しください。",
  outdated: "このページは古くなっています。再読み込みして続けてください。",
  reload: "ページを再読み込み",
  failed: "サーバー側で問題が発生しました。もう一度お試しください。",

  setupTitle: "ここでは電話番号の認証を利用できません",
  setupKey: "このフォームのアプリキーはサーバーに登録されていません。",
  setupOrigin: "{origin}はこのアプリキーで許可されていません。",

  requiredPhone: "続けるには電話番号の認証を完了してください。",
  requiredCode: "続けるには、お送りしたコードを入力してください。",
};
