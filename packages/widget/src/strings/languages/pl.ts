// Polish.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Numer telefonu",
  phoneHint: "Wyślemy kod, aby sprawdzić, czy to Twój numer.",
  country: "Kraj: {name} (+{code})",
  chooseCountry: "Wybierz kraj",
  searchCountries: "Szukaj po nazwie lub numerze kierunkowym",
  countries: {
    one: "{n} kraj",
    few: "{n} kraje",
    many: "{n} krajów",
  },
  noCountries: "Nie znaleziono kraju. Spróbuj nazwy angielskiej lub numeru kierunkowego.",
  close: "Zamknij",
  send: {
    sms: "Wyślij kod",
    voice: "Zadzwoń do mnie",
    whatsapp: "Wyślij kod przez WhatsApp",
    viber: "Wyślij kod przez Viber",
  },
  sending: "Wysyłanie…",
  tryAgain: "Spróbuj ponownie",

  codeLabel: {
    one: "Wpisz {n}-cyfrowy kod",
    few: "Wpisz {n}-cyfrowy kod",
    many: "Wpisz {n}-cyfrowy kod",
  },
  sent: {
    sms: "Wysłano SMS-em na numer {phone}",
    voice: "Dzwonimy na numer {phone}, aby podać kod",
    whatsapp: "Wysłano przez WhatsApp na numer {phone}",
    viber: "Wysłano przez Viber na numer {phone}",
  },
  changeNumber: "Zmień numer",
  checkCode: "Potwierdź",
  checking: "Sprawdzanie…",
  again: "Wyślij ponownie",
  callAgain: "Zadzwoń ponownie",
  againIn: "Wyślij ponownie za {time}",
  callAgainIn: "Zadzwoń ponownie za {time}",
  againSoon: {
    one: "Możesz poprosić o kolejny kod za {n} sekundę.",
    few: "Możesz poprosić o kolejny kod za {n} sekundy.",
    many: "Możesz poprosić o kolejny kod za {n} sekund.",
  },
  againNow: "Możesz teraz poprosić o kolejny kod.",
  instead: {
    sms: "Wolę SMS",
    voice: "Wolę połączenie",
    whatsapp: "Wolę WhatsApp",
    viber: "Wolę Viber",
  },

  verified: "Numer potwierdzony",
  change: "Zmień",

  lockedTitle: "Za dużo błędnych kodów",
  lockedText: "Aby chronić Twój numer, ten kod przestał działać. Możesz poprosić o nowy.",
  expiredTitle: "Czas minął",
  expiredText: "Ta weryfikacja wygasła. Możesz poprosić o nowy kod.",
  canceledTitle: "Weryfikacja przerwana",
  canceledText: "Kod przestał działać. Możesz poprosić o nowy.",
  newCode: "Wyślij nowy kod",
  newCodeIn: "Nowy kod za {time}",

  numberMissing: "Wpisz swój numer telefonu.",
  countryMissing: "Wybierz kraj albo zacznij numer od + i numeru kierunkowego.",
  numberUnusual: "Sprawdź numer: w tym kraju ({name}) numery mają zwykle inną długość.",
  numberInvalid: "Nie możemy połączyć się z tym numerem. Sprawdź kraj i cyfry.",
  countryRefused: "Nie można tu użyć numerów z tego kraju.",
  channelRefused: "Z tym numerem nie można skontaktować się w ten sposób. Wybierz inny.",
  wait: "Przed chwilą wysłano kod na ten numer. O kolejny możesz poprosić za {time}.",
  limitReached: "Poproszono o zbyt wiele kodów. Spróbuj później.",
  codeWrong: "Ten kod jest nieprawidłowy.",
  guessesLeft: {
    one: "Pozostała {n} próba.",
    few: "Pozostały {n} próby.",
    many: "Pozostało {n} prób.",
  },
  sessionLost: "Trwało to zbyt długo. Poproś o nowy kod.",
  offline: "Wygląda na to, że nie masz połączenia z internetem. Wrócimy do tego, gdy się pojawi.",
  unreachable: "Nie udało się połączyć z serwerem. Sprawdź połączenie i spróbuj ponownie.",
  failed: "Coś poszło nie tak po naszej stronie. Spróbuj ponownie.",

  setupTitle: "Weryfikacja telefonu jest tu niedostępna",
  setupKey: "Serwer nie zna klucza aplikacji z tego formularza.",
  setupOrigin: "{origin} nie należy do adresów dozwolonych dla tego klucza aplikacji.",

  requiredPhone: "Aby kontynuować, potwierdź swój numer telefonu.",
  requiredCode: "Aby kontynuować, wpisz kod, który wysłaliśmy.",
};
