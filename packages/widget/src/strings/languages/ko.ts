// Korean.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "전화번호",
  phoneHint: "본인 번호인지 확인할 수 있도록 인증번호를 보내드립니다.",
  country: "국가: {name} (+{code})",
  chooseCountry: "국가 선택",
  searchCountries: "이름 또는 국가 번호",
  countries: {
    other: "{n}개 국가",
  },
  noCountries: "국가를 찾을 수 없습니다. 영어 이름이나 국가 번호로 검색해 보세요.",
  close: "닫기",
  send: {
    sms: "인증번호 받기",
    voice: "전화로 받기",
    whatsapp: "WhatsApp으로 인증번호 받기",
    viber: "Viber로 인증번호 받기",
  },
  sending: "보내는 중…",
  tryAgain: "다시 시도",

  codeLabel: {
    other: "{n}자리 인증번호 입력",
  },
  codeSentTo: {
    sms: "{phone}번으로 문자를 보냈습니다",
    voice: "인증번호를 알려드리기 위해 {phone}번으로 전화하고 있습니다",
    whatsapp: "WhatsApp으로 {phone}번에 보냈습니다",
    viber: "Viber로 {phone}번에 보냈습니다",
  },
  changeNumber: "번호 변경",
  checkCode: "인증",
  checking: "확인 중…",
  resend: "다시 보내기",
  resendCall: "전화 다시 받기",
  resendIn: "{time} 후 다시 보내기",
  resendCallIn: "{time} 후 전화 다시 받기",
  resendSoon: {
    other: "{n}초 후에 새 인증번호를 요청할 수 있습니다.",
  },
  resendNow: "이제 새 인증번호를 요청할 수 있습니다.",
  useChannel: {
    sms: "문자로 받기",
    voice: "전화로 받기",
    whatsapp: "WhatsApp으로 받기",
    viber: "Viber로 받기",
  },

  verified: "번호가 인증되었습니다",
  changeVerified: "변경",

  tooManyGuessesTitle: "잘못된 인증번호를 너무 많이 입력했습니다",
  tooManyGuessesText:
    "번호를 보호하기 위해 이 인증번호는 더 이상 사용할 수 없습니다. 새로 요청할 수 있습니다.",
  expiredTitle: "시간이 초과되었습니다",
  expiredText: "인증번호가 만료되었습니다. 새로 요청할 수 있습니다.",
  canceledTitle: "인증이 중단되었습니다",
  canceledText: "이 인증번호는 더 이상 사용할 수 없습니다. 새로 요청할 수 있습니다.",
  newCode: "새 인증번호 받기",
  newCodeIn: "{time} 후 새 인증번호",

  numberMissing: "전화번호를 입력하세요.",
  countryMissing: "국가를 선택하거나 +와 국가 번호로 시작하세요.",
  numberUnusual: "번호를 확인하세요. 이 국가({name})의 번호는 보통 길이가 다릅니다.",
  numberInvalid: "인증번호를 보낼 수 없는 번호입니다. 국가와 번호를 확인하세요.",
  countryRefused: "이 국가의 번호는 여기에서 사용할 수 없습니다.",
  channelRefused: "이 번호로는 해당 방법을 사용할 수 없습니다. 다른 방법을 선택하세요.",
  wait: "이 번호로 방금 인증번호를 보냈습니다. {time} 후에 다시 요청할 수 있습니다.",
  limitReached: "인증번호를 너무 많이 요청했습니다. 나중에 다시 시도하세요.",
  codeWrong: "인증번호가 올바르지 않습니다.",
  guessesLeft: {
    other: "{n}번 더 시도할 수 있습니다.",
  },
  sessionLost: "시간이 초과되었습니다. 새 인증번호를 요청하세요.",
  offline: "오프라인 상태인 것 같습니다. 연결되는 대로 계속하겠습니다.",
  unreachable: "서버에 연결할 수 없습니다. 연결을 확인하고 다시 시도하세요.",
  outdated: "이 페이지는 오래되었습니다. 계속하려면 새로 고치세요.",
  reload: "페이지 새로 고침",
  failed: "일시적인 오류가 발생했습니다. 다시 시도하세요.",

  setupTitle: "여기에서는 전화번호 인증을 사용할 수 없습니다",
  setupKey: "이 양식의 앱 키가 서버에 등록되어 있지 않습니다.",
  setupOrigin: "{origin}은(는) 이 앱 키에 허용된 주소가 아닙니다.",

  requiredPhone: "계속하려면 전화번호를 인증하세요.",
  requiredCode: "계속하려면 보내드린 인증번호를 입력하세요.",
};
