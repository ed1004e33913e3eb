// Vietnamese.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Số điện thoại",
  phoneHint: "Chúng tôi sẽ gửi mã để xác nhận đây là số của bạn.",
  country: "Quốc gia: {name} (+{code})",
  chooseCountry: "Chọn quốc gia",
  searchCountries: "Tên hoặc mã",
  countries: {
    other: "{n} quốc gia",
  },
  noCountries: "Không tìm thấy quốc gia. Hãy thử tên tiếng Anh hoặc mã quốc gia.",
  close: "Đóng",
  send: {
    sms: "Gửi mã",
    voice: "Gọi cho tôi",
    whatsapp: "Gửi mã qua WhatsApp",
    viber: "Gửi mã qua Viber",
  },
  sending: "Đang gửi…",
  tryAgain: "Thử lại",

  codeLabel: {
    other: "Nhập mã gồm {n} chữ số",
  },
  codeSentTo: {
    sms: "Đã gửi tin nhắn SMS tới {phone}",
    voice: "Đang gọi tới {phone} để đọc mã",
    whatsapp: "Đã gửi qua WhatsApp tới {phone}",
    viber: "Đã gửi qua Viber tới {phone}",
  },
  changeNumber: "Đổi số",
  checkCode: "Xác minh",
  checking: "Đang kiểm tra…",
  resend: "Gửi lại",
  resendCall: "Gọi lại",
  resendIn: "Gửi lại sau {time}",
  resendCallIn: "Gọi lại sau {time}",
  resendSoon: {
    other: "Bạn có thể yêu cầu mã khác sau {n} giây.",
  },
  resendNow: "Bây giờ bạn có thể yêu cầu mã khác.",
  useChannel: {
    sms: "Nhận qua SMS",
    voice: "Nhận qua cuộc gọi",
    whatsapp: "Nhận qua WhatsApp",
    viber: "Nhận qua Viber",
  },

  verified: "Đã xác minh số",
  changeVerified: "Thay đổi",

  tooManyGuessesTitle: "Nhập sai mã quá nhiều lần",
  tooManyGuessesText: "Để bảo vệ số của bạn, mã này không còn hiệu lực. Bạn có thể yêu cầu mã mới.",
  expiredTitle: "Đã hết thời gian",
  expiredText: "Mã đã hết hạn. Bạn có thể yêu cầu mã mới.",
  canceledTitle: "Đã dừng xác minh",
  canceledText: "Mã không còn hiệu lực. Bạn có thể yêu cầu mã mới.",
  newCode: "Gửi mã mới",
  newCodeIn: "Mã mới sau {time}",

  numberMissing: "Hãy nhập số điện thoại của bạn.",
  countryMissing: "Hãy chọn quốc gia hoặc bắt đầu số bằng dấu + và mã quốc gia.",
  numberUnusual: "Hãy kiểm tra lại: số ở {name} thường có độ dài khác.",
  numberInvalid: "Số điện thoại không hợp lệ. Hãy kiểm tra quốc gia và các chữ số.",
  countryRefused: "Không thể dùng số của quốc gia này ở đây.",
  channelRefused: "Không thể gửi mã tới số này bằng cách này. Hãy thử cách khác.",
  wait: "Mã vừa được gửi tới số này. Bạn có thể yêu cầu lại sau {time}.",
  limitReached: "Đã yêu cầu quá nhiều mã. Vui lòng thử lại sau.",
  codeWrong: "Mã không đúng.",
  guessesLeft: {
    other: "Còn {n} lần thử.",
  },
  sessionLost: "Đã hết thời gian. Vui lòng yêu cầu mã mới.",
  offline: "Có vẻ bạn đang ngoại tuyến. Chúng tôi sẽ tiếp tục ngay khi có kết nối.",
  unreachable: "Không thể kết nối với máy chủ. Hãy kiểm tra kết nối rồi thử lại.",
  outdated: "Trang này đã cũ. Hãy tải lại trang để tiếp tục.",
  reload: "Tải lại trang",
  failed: "Đã xảy ra lỗi từ phía chúng tôi. Vui lòng thử lại.",

  setupTitle: "Không thể xác minh điện thoại tại đây",
  setupKey: "Máy chủ không nhận ra khóa ứng dụng của biểu mẫu này.",
  setupOrigin: "{origin} không nằm trong các địa chỉ được phép cho khóa ứng dụng này.",

  requiredPhone: "Hãy xác minh số điện thoại để tiếp tục.",
  requiredCode: "Hãy nhập mã chúng tôi đã gửi để tiếp tục.",
};
