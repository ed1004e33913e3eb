// Chinese (Simplified).
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "手机号码",
  phoneHint: "我们会发送验证码，确认号码属于您。",
  country: "国家/地区：{name}（+{code}）",
  chooseCountry: "选择国家/地区",
  searchCountries: "名称或区号",
  countries: {
    other: "{n} 个国家/地区",
  },
  noCountries: "未找到。请尝试英文名称或国际区号。",
  close: "关闭",
  send: {
    sms: "发送验证码",
    voice: "获取语音验证码",
    whatsapp: "通过 WhatsApp 发送验证码",
    viber: "通过 Viber 发送验证码",
  },
  sending: "正在发送…",
  tryAgain: "重试",

  codeLabel: {
    other: "输入 {n} 位验证码",
  },
  codeSentTo: {
    sms: "已通过短信发送至 {phone}",
    voice: "正在致电 {phone} 告知验证码",
    whatsapp: "已通过 WhatsApp 发送至 {phone}",
    viber: "已通过 Viber 发送至 {phone}",
  },
  changeNumber: "更改号码",
  checkCode: "验证",
  checking: "正在验证…",
  resend: "重新发送",
  resendCall: "重新获取语音验证码",
  resendIn: "{time} 后可重新发送",
  resendCallIn: "{time} 后可重新获取语音验证码",
  resendSoon: {
    other: "{n} 秒后可重新获取验证码。",
  },
  resendNow: "现在可以重新获取验证码。",
  useChannel: {
    sms: "改用短信",
    voice: "改用电话",
    whatsapp: "改用 WhatsApp",
    viber: "改用 Viber",
  },

  verified: "号码已验证",
  changeVerified: "更改",

  tooManyGuessesTitle: "验证码错误次数过多",
  tooManyGuessesText: "为保护您的号码，此验证码已失效。您可以获取新的验证码。",
  expiredTitle: "已超时",
  expiredText: "验证码已过期。您可以获取新的验证码。",
  canceledTitle: "验证已停止",
  canceledText: "此验证码已失效。您可以获取新的验证码。",
  newCode: "发送新验证码",
  newCodeIn: "{time} 后可获取新验证码",

  numberMissing: "请输入手机号码。",
  countryMissing: "请选择国家/地区，或以 + 和国际区号开头输入号码。",
  numberUnusual: "请检查号码：{name}的号码位数通常与此不同。",
  numberInvalid: "无法向此号码发送验证码。请检查国家/地区和号码。",
  countryRefused: "此处不能使用该国家/地区的号码。",
  channelRefused: "此号码无法通过该方式接收验证码。请尝试其他方式。",
  wait: "刚刚已向此号码发送验证码。{time} 后可再次获取。",
  limitReached: "获取验证码次数过多。请稍后再试。",
  codeWrong: "验证码不正确。",
  guessesLeft: {
    other: "还可尝试 {n} 次。",
  },
  sessionLost: "已超时。请重新获取验证码。",
  offline: "您似乎已离线。恢复连接后将自动继续。",
  unreachable: "无法连接服务器。请检查网络连接后重试。",
  outdated: "此页面已过期。请重新加载后继续。",
  reload: "重新加载页面",
  failed: "系统出现问题。请重试。",

  setupTitle: "此处无法进行手机验证",
  setupKey: "服务器无法识别此表单的应用密钥。",
  setupOrigin: "{origin} 不在此应用密钥允许的来源之列。",

  requiredPhone: "请先验证手机号码再继续。",
  requiredCode: "请输入我们发送的验证码再继续。",
};
