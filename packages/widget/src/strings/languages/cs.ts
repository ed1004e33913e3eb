// Czech.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefonní číslo",
  phoneHint: "Pošleme vám kód, abychom ověřili, že je číslo vaše.",
  country: "Země: {name} (+{code})",
  chooseCountry: "Vyberte zemi",
  searchCountries: "Hledat podle názvu nebo předvolby",
  countries: {
    one: "{n} země",
    few: "{n} země",
    other: "{n} zemí",
  },
  noCountries: "Žádná země nenalezena. Zkuste anglický název nebo předvolbu.",
  close: "Zavřít",
  send: {
    sms: "Poslat kód",
    voice: "Zavolat mi",
    whatsapp: "Poslat kód přes WhatsApp",
    viber: "Poslat kód přes Viber",
  },
  sending: "Odesílání…",
  tryAgain: "Zkusit znovu",

  codeLabel: {
    one: "Zadejte {n}místný kód",
    few: "Zadejte {n}místný kód",
    other: "Zadejte {n}místný kód",
  },
  sent: {
    sms: "Odesláno v SMS na {phone}",
    voice: "Voláme na {phone}, abychom vám sdělili kód",
    whatsapp: "Odesláno přes WhatsApp na {phone}",
    viber: "Odesláno přes Viber na {phone}",
  },
  changeNumber: "Změnit číslo",
  checkCode: "Ověřit",
  checking: "Ověřování…",
  again: "Poslat znovu",
  callAgain: "Zavolat znovu",
  againIn: "Poslat znovu za {time}",
  callAgainIn: "Zavolat znovu za {time}",
  againSoon: {
    one: "O další kód můžete požádat za {n} sekundu.",
    few: "O další kód můžete požádat za {n} sekundy.",
    other: "O další kód můžete požádat za {n} sekund.",
  },
  againNow: "Nyní můžete požádat o další kód.",
  instead: {
    sms: "Raději SMS",
    voice: "Raději zavolat",
    whatsapp: "Raději WhatsApp",
    viber: "Raději Viber",
  },

  verified: "Číslo ověřeno",
  change: "Změnit",

  lockedTitle: "Příliš mnoho chybných kódů",
  lockedText: "Kvůli bezpečnosti vašeho čísla tento kód už neplatí. Můžete požádat o nový.",
  expiredTitle: "Čas vypršel",
  expiredText: "Toto ověření vypršelo. Můžete požádat o nový kód.",
  canceledTitle: "Ověřování zastaveno",
  canceledText: "Kód už neplatí. Můžete požádat o nový.",
  newCode: "Poslat nový kód",
  newCodeIn: "Nový kód za {time}",

  numberMissing: "Zadejte své telefonní číslo.",
  countryMissing: "Vyberte zemi nebo začněte číslo znakem + a předvolbou.",
  numberUnusual: "Zkontrolujte číslo: v této zemi ({name}) mívají čísla jinou délku.",
  numberInvalid: "Na toto číslo se nedovoláme. Zkontrolujte zemi a číslice.",
  countryRefused: "Čísla z této země tu nelze použít.",
  channelRefused: "Toto číslo nelze tímto způsobem kontaktovat. Zkuste jiný.",
  wait: "Na toto číslo byl právě odeslán kód. O další můžete požádat za {time}.",
  limitReached: "Bylo vyžádáno příliš mnoho kódů. Zkuste to prosím později.",
  codeWrong: "Tento kód není správný.",
  guessesLeft: {
    one: "Zbývá {n} pokus.",
    few: "Zbývají {n} pokusy.",
    other: "Zbývá {n} pokusů.",
  },
  sessionLost: "Trvalo to příliš dlouho. Požádejte prosím o nový kód.",
  offline: "Zdá se, že jste offline. Jakmile se připojíte, budeme pokračovat.",
  unreachable: "Server není dostupný. Zkontrolujte připojení a zkuste to znovu.",
  failed: "Na naší straně se něco pokazilo. Zkuste to prosím znovu.",

  setupTitle: "Ověření telefonu zde není k dispozici",
  setupKey: "Server nezná klíč aplikace z tohoto formuláře.",
  setupOrigin: "{origin} nepatří mezi adresy povolené pro tento klíč aplikace.",

  requiredPhone: "Chcete-li pokračovat, ověřte své telefonní číslo.",
  requiredCode: "Chcete-li pokračovat, zadejte kód, který jsme vám poslali.",
};
