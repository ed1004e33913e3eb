// Hebrew: written from right to left.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "מספר טלפון",
  phoneHint: "נשלח קוד כדי לוודא שהמספר שלך.",
  country: "מדינה: {name} (+{code})",
  chooseCountry: "בחירת מדינה",
  searchCountries: "חיפוש לפי שם או קידומת",
  countries: {
    one: "מדינה אחת",
    two: "שתי מדינות",
    other: "{n} מדינות",
  },
  noCountries: "לא נמצאה מדינה. אפשר לנסות את השם באנגלית או את הקידומת.",
  close: "סגירה",
  send: {
    sms: "שליחת קוד",
    voice: "שיתקשרו אליי",
    whatsapp: "שליחת קוד ב-WhatsApp",
    viber: "שליחת קוד ב-Viber",
  },
  sending: "שולחים…",
  tryAgain: "ניסיון נוסף",

  codeLabel: {
    one: "נא להזין את הקוד בן הספרה האחת",
    two: "נא להזין את הקוד בן שתי הספרות",
    other: "נא להזין את הקוד בן {n} הספרות",
  },
  sent: {
    sms: "נשלח במסרון אל {phone}",
    voice: "מתקשרים אל {phone} כדי להקריא את הקוד",
    whatsapp: "נשלח ב-WhatsApp אל {phone}",
    viber: "נשלח ב-Viber אל {phone}",
  },
  changeNumber: "שינוי המספר",
  checkCode: "אימות",
  checking: "בודקים…",
  again: "שליחה חוזרת",
  callAgain: "שיחה נוספת",
  againIn: "שליחה חוזרת בעוד {time}",
  callAgainIn: "שיחה נוספת בעוד {time}",
  againSoon: {
    one: "אפשר לבקש קוד נוסף בעוד שנייה אחת.",
    two: "אפשר לבקש קוד נוסף בעוד שתי שניות.",
    other: "אפשר לבקש קוד נוסף בעוד {n} שניות.",
  },
  againNow: "אפשר לבקש קוד נוסף עכשיו.",
  instead: {
    sms: "עדיף במסרון",
    voice: "עדיף בשיחה",
    whatsapp: "עדיף ב-WhatsApp",
    viber: "עדיף ב-Viber",
  },

  verified: "המספר אומת",
  change: "שינוי",

  lockedTitle: "יותר מדי קודים שגויים",
  lockedText: "כדי לשמור על המספר שלך, הקוד הזה כבר לא תקף. אפשר לבקש קוד חדש.",
  expiredTitle: "הזמן נגמר",
  expiredText: "תוקף האימות הזה פג. אפשר לבקש קוד חדש.",
  canceledTitle: "האימות הופסק",
  canceledText: "הקוד כבר לא תקף. אפשר לבקש קוד חדש.",
  newCode: "שליחת קוד חדש",
  newCodeIn: "קוד חדש בעוד {time}",

  numberMissing: "נא להזין מספר טלפון.",
  countryMissing: "נא לבחור מדינה, או להתחיל את המספר ב-+ ובקידומת המדינה.",
  numberUnusual: "כדאי לבדוק את המספר: במדינה הזאת ({name}) האורך שונה בדרך כלל.",
  numberInvalid: "אי אפשר להשיג את המספר הזה. נא לבדוק את המדינה ואת הספרות.",
  countryRefused: "אי אפשר להשתמש כאן במספרים מהמדינה הזאת.",
  channelRefused: "אי אפשר להשיג את המספר הזה בדרך זו. נא לנסות דרך אחרת.",
  wait: "הרגע נשלח קוד למספר הזה. אפשר לבקש קוד נוסף בעוד {time}.",
  limitReached: "התבקשו יותר מדי קודים. נא לנסות שוב מאוחר יותר.",
  codeWrong: "הקוד הזה שגוי.",
  guessesLeft: {
    one: "נשאר ניסיון אחד.",
    two: "נשארו שני ניסיונות.",
    other: "נשארו {n} ניסיונות.",
  },
  sessionLost: "עבר יותר מדי זמן. נא לבקש קוד חדש.",
  offline: "נראה שאין חיבור לאינטרנט. נמשיך ברגע שהחיבור יחזור.",
  unreachable: "לא הצלחנו להגיע לשרת. נא לבדוק את החיבור ולנסות שוב.",
  failed: "משהו השתבש אצלנו. נא לנסות שוב.",

  setupTitle: "אימות טלפון אינו זמין כאן",
  setupKey: "השרת אינו מכיר את מפתח היישום של הטופס הזה.",
  setupOrigin: "הכתובת {origin} אינה מורשית עבור מפתח היישום הזה.",

  requiredPhone: "כדי להמשיך, יש לאמת את מספר הטלפון.",
  requiredCode: "כדי להמשיך, יש להזין את הקוד ששלחנו.",
};
