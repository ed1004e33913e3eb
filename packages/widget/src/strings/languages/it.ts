// Italian.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Numero di telefono",
  phoneHint: "Ti invieremo un codice per verificare che il numero sia tuo.",
  country: "Paese: {name} (+{code})",
  chooseCountry: "Scegli un paese",
  searchCountries: "Nome o prefisso",
  countries: {
    one: "{n} paese",
    other: "{n} paesi",
  },
  noCountries: "Nessun paese trovato. Prova con il nome inglese o il prefisso.",
  close: "Chiudi",
  send: {
    sms: "Invia codice",
    voice: "Chiamami",
    whatsapp: "Invia codice su WhatsApp",
    viber: "Invia codice su Viber",
  },
  sending: "Invio in corso…",
  tryAgain: "Riprova",

  codeLabel: {
    one: "Inserisci il codice a {n} cifra",
    other: "Inserisci il codice a {n} cifre",
  },
  codeSentTo: {
    sms: "Inviato per SMS al {phone}",
    voice: "Stiamo chiamando il {phone} per comunicarti il codice",
    whatsapp: "Inviato su WhatsApp al {phone}",
    viber: "Inviato su Viber al {phone}",
  },
  changeNumber: "Cambia numero",
  checkCode: "Verifica",
  checking: "Verifica in corso…",
  resend: "Invia di nuovo",
  resendCall: "Chiamami di nuovo",
  resendIn: "Invia di nuovo tra {time}",
  resendCallIn: "Nuova chiamata tra {time}",
  resendSoon: {
    one: "Potrai richiedere un altro codice tra {n} secondo.",
    other: "Potrai richiedere un altro codice tra {n} secondi.",
  },
  resendNow: "Ora puoi richiedere un altro codice.",
  useChannel: {
    sms: "Ricevi un SMS",
    voice: "Ricevi una chiamata",
    whatsapp: "Usa WhatsApp",
    viber: "Usa Viber",
  },

  verified: "Numero verificato",
  changeVerified: "Cambia",

  tooManyGuessesTitle: "Troppi codici errati",
  tooManyGuessesText:
    "Per proteggere il tuo numero, questo codice non è più valido. Puoi richiederne uno nuovo.",
  expiredTitle: "Tempo scaduto",
  expiredText: "Il codice è scaduto. Puoi richiederne uno nuovo.",
  canceledTitle: "Verifica interrotta",
  canceledText: "Il codice non è più valido. Puoi richiederne uno nuovo.",
  newCode: "Invia un nuovo codice",
  newCodeIn: "Nuovo codice tra {time}",

  numberMissing: "Inserisci il tuo numero di telefono.",
  countryMissing: "Scegli il paese o inizia il numero con + e il prefisso.",
  numberUnusual: "Controlla il numero: per questo paese ({name}) la lunghezza è di solito diversa.",
  numberInvalid: "Il numero di telefono non è valido. Controlla il paese e le cifre.",
  countryRefused: "I numeri di questo paese non possono essere usati qui.",
  channelRefused: "Questo numero non è raggiungibile in questo modo. Prova un altro modo.",
  wait: "È appena stato inviato un codice a questo numero. Potrai richiederne un altro tra {time}.",
  limitReached: "Sono stati richiesti troppi codici. Riprova più tardi.",
  codeWrong: "Il codice non è corretto.",
  guessesLeft: {
    one: "Rimane {n} tentativo.",
    other: "Rimangono {n} tentativi.",
  },
  sessionLost: "Il tempo è scaduto. Richiedi un nuovo codice.",
  offline: "Sembra che tu sia offline. Riprenderemo appena torna la connessione.",
  unreachable: "Impossibile raggiungere il server. Controlla la connessione e riprova.",
  outdated: "Questa pagina non è più aggiornata. Ricaricala per continuare.",
  reload: "Ricarica la pagina",
  failed: "Si è verificato un problema da parte nostra. Riprova.",

  setupTitle: "La verifica telefonica non è disponibile qui",
  setupKey: "Il server non conosce la chiave dell’app di questo modulo.",
  setupOrigin: "{origin} non è tra le origini consentite per questa chiave dell’app.",

  requiredPhone: "Verifica il tuo numero di telefono per continuare.",
  requiredCode: "Per continuare, inserisci il codice che ti abbiamo inviato.",
};
