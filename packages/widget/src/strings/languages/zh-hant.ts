// Chinese (Traditional).
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "手機號碼",
  phoneHint: "我們會傳送驗證碼，確認號碼屬於您。",
  country: "國家/地區：{name}（+{code}）",
  chooseCountry: "選擇國家/地區",
  searchCountries: "名稱或國碼",
  countries: {
    other: "{n} 個國家/地區",
  },
  noCountries: "找不到。請試試英文名稱或國碼。",
  close: "關閉",
  send: {
    sms: "傳送驗證碼",
    voice: "取得語音驗證碼",
    whatsapp: "透過 WhatsApp 傳送驗證碼",
    viber: "透過 Viber 傳送驗證碼",
  },
  sending: "傳送中…",
  tryAgain: "重試",

  codeLabel: {
    other: "輸入 {n} 位數驗證碼",
  },
  codeSentTo: {
    sms: "已透過簡訊傳送至 {phone}",
    voice: "正在致電 {phone} 告知驗證碼",
    whatsapp: "已透過 WhatsApp 傳送至 {phone}",
    viber: "已透過 Viber 傳送至 {phone}",
  },
  changeNumber: "變更號碼",
  checkCode: "驗證",
  checking: "驗證中…",
  resend: "重新傳送",
  resendCall: "重新取得語音驗證碼",
  resendIn: "{time} 後可重新傳送",
  resendCallIn: "{time} 後可重新取得語音驗證碼",
  resendSoon: {
    other: "{n} 秒後可重新取得驗證碼。",
  },
  resendNow: "現在可以重新取得驗證碼。",
  useChannel: {
    sms: "改用簡訊",
    voice: "改用電話",
    whatsapp: "改用 WhatsApp",
    viber: "改用 Viber",
  },

  verified: "號碼已驗證",
  changeVerified: "變更",

  tooManyGuessesTitle: "驗證碼錯誤次數過多",
  tooManyGuessesText: "為保護您的號碼，此驗證碼已失效。您可以取得新的驗證碼。",
  expiredTitle: "已逾時",
  expiredText: "驗證碼已過期。您可以取得新的驗證碼。",
  canceledTitle: "驗證已停止",
  canceledText: "此驗證碼已失效。您可以取得新的驗證碼。",
  newCode: "傳送新驗證碼",
  newCodeIn: "{time} 後可取得新驗證碼",

  numberMissing: "請輸入手機號碼。",
  countryMissing: "請選擇國家/地區，或以 + 和國碼開頭輸入號碼。",
  numberUnusual: "請檢查號碼：{name}的號碼位數通常與此不同。",
  numberInvalid: "無法傳送驗證碼至此號碼。請檢查國家/地區和號碼。",
  countryRefused: "此處無法使用該國家/地區的號碼。",
  channelRefused: "此號碼無法透過該方式接收驗證碼。請改用其他方式。",
  wait: "剛剛已向此號碼傳送驗證碼。{time} 後可再次取得。",
  limitReached: "取得驗證碼的次數過多。請稍後再試。",
  codeWrong: "驗證碼不正確。",
  guessesLeft: {
    other: "還可嘗試 {n} 次。",
  },
  sessionLost: "已逾時。請重新取得驗證碼。",
  offline: "您似乎已離線。恢復連線後會自動繼續。",
  unreachable: "無法連線至伺服器。請檢查網路連線後再試一次。",
  outdated: "此頁面已過期。請重新載入後繼續。",
  reload: "重新載入頁面",
  failed: "系統發生問題。請再試一次。",

  setupTitle: "此處無法進行手機驗證",
  setupKey: "伺服器無法識別此表單的應用程式金鑰。",
  setupOrigin: "{origin} 不在此應用程式金鑰允許的來源之列。",

  requiredPhone: "請先驗證手機號碼再繼續。",
  requiredCode: "請輸入我們傳送的驗證碼再繼續。",
};
