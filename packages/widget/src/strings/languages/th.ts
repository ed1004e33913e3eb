// Thai.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "หมายเลขโทรศัพท์",
  phoneHint: "เราจะส่งรหัสเพื่อยืนยันว่าเป็นหมายเลขของคุณ",
  country: "ประเทศ: {name} (+{code})",
  chooseCountry: "เลือกประเทศ",
  searchCountries: "ชื่อหรือรหัส",
  countries: {
    other: "{n} ประเทศ",
  },
  noCountries: "ไม่พบประเทศ ลองใช้ชื่อภาษาอังกฤษหรือรหัสประเทศ",
  close: "ปิด",
  send: {
    sms: "ส่งรหัส",
    voice: "โทรหาฉัน",
    whatsapp: "ส่งรหัสทาง WhatsApp",
    viber: "ส่งรหัสทาง Viber",
  },
  sending: "กำลังส่ง…",
  tryAgain: "ลองอีกครั้ง",

  codeLabel: {
    other: "ป้อนรหัส {n} หลัก",
  },
  codeSentTo: {
    sms: "ส่งทาง SMS ไปที่ {phone} แล้ว",
    voice: "กำลังโทรไปที่ {phone} เพื่อแจ้งรหัส",
    whatsapp: "ส่งทาง WhatsApp ไปที่ {phone} แล้ว",
    viber: "ส่งทาง Viber ไปที่ {phone} แล้ว",
  },
  changeNumber: "เปลี่ยนหมายเลข",
  checkCode: "ยืนยัน",
  checking: "กำลังตรวจสอบ…",
  resend: "ส่งอีกครั้ง",
  resendCall: "โทรอีกครั้ง",
  resendIn: "ส่งอีกครั้งใน {time}",
  resendCallIn: "โทรอีกครั้งใน {time}",
  resendSoon: {
    other: "คุณขอรหัสใหม่ได้ในอีก {n} วินาที",
  },
  resendNow: "คุณขอรหัสใหม่ได้แล้ว",
  useChannel: {
    sms: "รับทาง SMS แทน",
    voice: "รับรหัสทางโทรศัพท์แทน",
    whatsapp: "ใช้ WhatsApp แทน",
    viber: "ใช้ Viber แทน",
  },

  verified: "ยืนยันหมายเลขแล้ว",
  changeVerified: "เปลี่ยน",

  tooManyGuessesTitle: "ป้อนรหัสผิดหลายครั้งเกินไป",
  tooManyGuessesText: "เพื่อความปลอดภัยของหมายเลขคุณ รหัสนี้ใช้ไม่ได้แล้ว คุณขอรหัสใหม่ได้",
  expiredTitle: "หมดเวลาแล้ว",
  expiredText: "รหัสหมดอายุแล้ว คุณขอรหัสใหม่ได้",
  canceledTitle: "ยกเลิกการยืนยันแล้ว",
  canceledText: "รหัสนี้ใช้ไม่ได้แล้ว คุณขอรหัสใหม่ได้",
  newCode: "ส่งรหัสใหม่",
  newCodeIn: "รหัสใหม่ใน {time}",

  numberMissing: "ป้อนหมายเลขโทรศัพท์ของคุณ",
  countryMissing: "เลือกประเทศ หรือเริ่มหมายเลขด้วย + และรหัสประเทศ",
  numberUnusual: "โปรดตรวจสอบ: หมายเลขของประเทศนี้ ({name}) มักมีจำนวนหลักต่างออกไป",
  numberInvalid: "หมายเลขโทรศัพท์ไม่ถูกต้อง โปรดตรวจสอบประเทศและตัวเลข",
  countryRefused: "ไม่รองรับหมายเลขจากประเทศนี้",
  channelRefused: "ส่งรหัสไปที่หมายเลขนี้ด้วยวิธีนี้ไม่ได้ ลองวิธีอื่น",
  wait: "เพิ่งส่งรหัสไปที่หมายเลขนี้ คุณขอใหม่ได้ใน {time}",
  limitReached: "มีการขอรหัสมากเกินไป โปรดลองอีกครั้งภายหลัง",
  codeWrong: "รหัสไม่ถูกต้อง",
  guessesLeft: {
    other: "ลองได้อีก {n} ครั้ง",
  },
  sessionLost: "หมดเวลาแล้ว โปรดขอรหัสใหม่",
  offline: "ดูเหมือนคุณออฟไลน์อยู่ เราจะดำเนินการต่อทันทีที่เชื่อมต่อได้",
  unreachable: "ติดต่อเซิร์ฟเวอร์ไม่ได้ โปรดตรวจสอบการเชื่อมต่อแล้วลองอีกครั้ง",
  outdated: "หน้านี้ล้าสมัยแล้ว โปรดโหลดหน้าใหม่เพื่อดำเนินการต่อ",
  reload: "โหลดหน้าใหม่",
  failed: "เกิดข้อผิดพลาดทางฝั่งเรา โปรดลองอีกครั้ง",

  setupTitle: "ยืนยันหมายเลขโทรศัพท์ที่นี่ไม่ได้",
  setupKey: "เซิร์ฟเวอร์ไม่รู้จักคีย์แอปของแบบฟอร์มนี้",
  setupOrigin: "{origin} ไม่ได้รับอนุญาตสำหรับคีย์แอปนี้",

  requiredPhone: "ยืนยันหมายเลขโทรศัพท์ของคุณเพื่อดำเนินการต่อ",
  requiredCode: "ป้อนรหัสที่เราส่งให้คุณเพื่อดำเนินการต่อ",
};
