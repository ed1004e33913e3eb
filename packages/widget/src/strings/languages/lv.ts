// Latvian.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Tālruņa numurs",
  phoneHint: "Nosūtīsim kodu, lai pārbaudītu, vai numurs ir jūsu.",
  country: "Valsts: {name} (+{code})",
  chooseCountry: "Izvēlieties valsti",
  searchCountries: "Meklējiet pēc nosaukuma vai koda",
  countries: {
    zero: "{n} valstu",
    one: "{n} valsts",
    other: "{n} valstis",
  },
  noCountries: "Valsts nav atrasta. Mēģiniet nosaukumu angļu valodā vai valsts kodu.",
  close: "Aizvērt",
  send: {
    sms: "Sūtīt kodu",
    voice: "Piezvanīt man",
    whatsapp: "Sūtīt kodu WhatsApp",
    viber: "Sūtīt kodu Viber",
  },
  sending: "Sūta…",
  tryAgain: "Mēģināt vēlreiz",

  codeLabel: {
    zero: "Ievadiet {n} ciparu kodu",
    one: "Ievadiet {n} cipara kodu",
    other: "Ievadiet {n} ciparu kodu",
  },
  sent: {
    sms: "Nosūtīts īsziņā uz {phone}",
    voice: "Zvanām uz {phone}, lai pateiktu kodu",
    whatsapp: "Nosūtīts WhatsApp uz {phone}",
    viber: "Nosūtīts Viber uz {phone}",
  },
  changeNumber: "Mainīt numuru",
  checkCode: "Apstiprināt",
  checking: "Pārbauda…",
  again: "Sūtīt vēlreiz",
  callAgain: "Zvanīt vēlreiz",
  againIn: "Sūtīt vēlreiz pēc {time}",
  callAgainIn: "Zvanīt vēlreiz pēc {time}",
  againSoon: {
    zero: "Jaunu kodu varēsiet pieprasīt pēc {n} sekundēm.",
    one: "Jaunu kodu varēsiet pieprasīt pēc {n} sekundes.",
    other: "Jaunu kodu varēsiet pieprasīt pēc {n} sekundēm.",
  },
  againNow: "Tagad varat pieprasīt jaunu kodu.",
  instead: {
    sms: "Labāk īsziņa",
    voice: "Labāk zvans",
    whatsapp: "Labāk WhatsApp",
    viber: "Labāk Viber",
  },

  verified: "Numurs apstiprināts",
  change: "Mainīt",

  lockedTitle: "Pārāk daudz nepareizu kodu",
  lockedText: "Lai jūsu numurs būtu drošībā, šis kods vairs nedarbojas. Varat pieprasīt jaunu.",
  expiredTitle: "Laiks beidzies",
  expiredText: "Šī apstiprinājuma laiks ir beidzies. Varat pieprasīt jaunu kodu.",
  canceledTitle: "Apstiprināšana apturēta",
  canceledText: "Kods vairs nedarbojas. Varat pieprasīt jaunu.",
  newCode: "Sūtīt jaunu kodu",
  newCodeIn: "Jauns kods pēc {time}",

  numberMissing: "Ievadiet savu tālruņa numuru.",
  countryMissing: "Izvēlieties valsti vai sāciet numuru ar + un valsts kodu.",
  numberUnusual: "Pārbaudiet numuru: šajā valstī ({name}) numuriem parasti ir cits garums.",
  numberInvalid: "Šo numuru nevaram sasniegt. Pārbaudiet valsti un ciparus.",
  countryRefused: "Šīs valsts numurus te nevar izmantot.",
  channelRefused: "Šo numuru tā nevar sasniegt. Mēģiniet citādi.",
  wait: "Uz šo numuru tikko nosūtīts kods. Jaunu varēsiet pieprasīt pēc {time}.",
  limitReached: "Pieprasīts pārāk daudz kodu. Mēģiniet vēlāk.",
  codeWrong: "Kods nav pareizs.",
  guessesLeft: {
    zero: "Atlicis {n} mēģinājumu.",
    one: "Atlicis {n} mēģinājums.",
    other: "Atlikuši {n} mēģinājumi.",
  },
  sessionLost: "Tas prasīja pārāk ilgu laiku. Pieprasiet jaunu kodu.",
  offline: "Šķiet, ka nav interneta savienojuma. Turpināsim, tiklīdz tas atjaunosies.",
  unreachable: "Neizdevās sasniegt serveri. Pārbaudiet savienojumu un mēģiniet vēlreiz.",
  failed: "Mūsu pusē radās kļūda. Mēģiniet vēlreiz.",

  setupTitle: "Tālruņa apstiprināšana šeit nav pieejama",
  setupKey: "Serveris nepazīst šīs veidlapas lietotnes atslēgu.",
  setupOrigin: "{origin} nav starp adresēm, kas atļautas šai lietotnes atslēgai.",

  requiredPhone: "Lai turpinātu, apstipriniet savu tālruņa numuru.",
  requiredCode: "Lai turpinātu, ievadiet kodu, ko nosūtījām.",
};
