// Dutch.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefoonnummer",
  phoneHint: "We sturen een code om te controleren of het uw nummer is.",
  country: "Land: {name} (+{code})",
  chooseCountry: "Kies een land",
  searchCountries: "Zoek op naam of landnummer",
  countries: {
    one: "{n} land",
    other: "{n} landen",
  },
  noCountries: "Geen land gevonden. Probeer de Engelse naam of het landnummer.",
  close: "Sluiten",
  send: {
    sms: "Code versturen",
    voice: "Bel mij",
    whatsapp: "Code via WhatsApp versturen",
    viber: "Code via Viber versturen",
  },
  sending: "Versturen…",
  tryAgain: "Opnieuw proberen",

  codeLabel: {
    one: "Voer de code van {n} cijfer in",
    other: "Voer de code van {n} cijfers in",
  },
  sent: {
    sms: "Per sms verstuurd naar {phone}",
    voice: "We bellen {phone} om u de code te geven",
    whatsapp: "Via WhatsApp verstuurd naar {phone}",
    viber: "Via Viber verstuurd naar {phone}",
  },
  changeNumber: "Nummer wijzigen",
  checkCode: "Bevestigen",
  checking: "Controleren…",
  again: "Opnieuw versturen",
  callAgain: "Opnieuw bellen",
  againIn: "Opnieuw versturen over {time}",
  callAgainIn: "Opnieuw bellen over {time}",
  againSoon: {
    one: "U kunt over {n} seconde een nieuwe code aanvragen.",
    other: "U kunt over {n} seconden een nieuwe code aanvragen.",
  },
  againNow: "U kunt nu een nieuwe code aanvragen.",
  instead: {
    sms: "Liever een sms",
    voice: "Liever gebeld worden",
    whatsapp: "Liever via WhatsApp",
    viber: "Liever via Viber",
  },

  verified: "Nummer bevestigd",
  change: "Wijzigen",

  lockedTitle: "Te veel onjuiste codes",
  lockedText: "Om uw nummer te beschermen, werkt deze code niet meer. U kunt een nieuwe aanvragen.",
  expiredTitle: "De tijd is om",
  expiredText: "Deze verificatie is verlopen. U kunt een nieuwe code aanvragen.",
  canceledTitle: "Verificatie gestopt",
  canceledText: "De code werkt niet meer. U kunt een nieuwe aanvragen.",
  newCode: "Nieuwe code versturen",
  newCodeIn: "Nieuwe code over {time}",

  numberMissing: "Voer uw telefoonnummer in.",
  countryMissing: "Kies uw land of begin het nummer met + en het landnummer.",
  numberUnusual: "Controleer het nummer: in {name} zijn nummers meestal korter of langer.",
  numberInvalid: "Dit nummer kunnen we niet bereiken. Controleer het land en de cijfers.",
  countryRefused: "Nummers uit dit land kunnen hier niet worden gebruikt.",
  channelRefused: "Dit nummer is op deze manier niet bereikbaar. Probeer een andere.",
  wait: "Er is net een code naar dit nummer verstuurd. U kunt over {time} een nieuwe aanvragen.",
  limitReached: "Er zijn te veel codes aangevraagd. Probeer het later opnieuw.",
  codeWrong: "Die code is niet juist.",
  guessesLeft: {
    one: "Nog {n} poging.",
    other: "Nog {n} pogingen.",
  },
  sessionLost: "Dat duurde te lang. Vraag een nieuwe code aan.",
  offline: "U lijkt offline te zijn. We gaan verder zodra u weer verbinding hebt.",
  unreachable: "We konden de server niet bereiken. Controleer uw verbinding en probeer het opnieuw.",
  outdated: "Deze pagina is verouderd. Laad de pagina opnieuw om verder te gaan.",
  reload: "Pagina opnieuw laden",
  failed: "Er ging bij ons iets mis. Probeer het opnieuw.",

  setupTitle: "Telefoonverificatie is hier niet beschikbaar",
  setupKey: "De app-sleutel van dit formulier is niet bekend bij de server.",
  setupOrigin: "{origin} is niet toegestaan voor deze app-sleutel.",

  requiredPhone: "Verifieer uw telefoonnummer om verder te gaan.",
  requiredCode: "Voer de code in die we hebben gestuurd om verder te gaan.",
};
