// Dutch.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Telefoonnummer",
  phoneHint: "We sturen een code om te controleren of het je nummer is.",
  country: "Land: {name} (+{code})",
  chooseCountry: "Kies een land",
  searchCountries: "Naam of landnummer",
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
  codeSentTo: {
    sms: "Per sms verstuurd naar {phone}",
    voice: "We bellen {phone} om je de code te geven",
    whatsapp: "Via WhatsApp verstuurd naar {phone}",
    viber: "Via Viber verstuurd naar {phone}",
  },
  changeNumber: "Nummer wijzigen",
  checkCode: "Verifiëren",
  checking: "Controleren…",
  resend: "Opnieuw versturen",
  resendCall: "Opnieuw bellen",
  resendIn: "Opnieuw versturen over {time}",
  resendCallIn: "Opnieuw bellen over {time}",
  resendSoon: {
    one: "Je kunt over {n} seconde een nieuwe code aanvragen.",
    other: "Je kunt over {n} seconden een nieuwe code aanvragen.",
  },
  resendNow: "Je kunt nu een nieuwe code aanvragen.",
  useChannel: {
    sms: "Stuur een sms",
    voice: "Bel mij",
    whatsapp: "Gebruik WhatsApp",
    viber: "Gebruik Viber",
  },

  verified: "Nummer geverifieerd",
  changeVerified: "Wijzigen",

  tooManyGuessesTitle: "Te veel onjuiste codes",
  tooManyGuessesText: "Om veiligheidsredenen werkt deze code niet meer. Je kunt een nieuwe aanvragen.",
  expiredTitle: "De tijd is om",
  expiredText: "De code is verlopen. Je kunt een nieuwe aanvragen.",
  canceledTitle: "Verificatie gestopt",
  canceledText: "De code werkt niet meer. Je kunt een nieuwe aanvragen.",
  newCode: "Nieuwe code versturen",
  newCodeIn: "Nieuwe code over {time}",

  numberMissing: "Vul je telefoonnummer in.",
  countryMissing: "Kies je land of begin het nummer met + en het landnummer.",
  numberUnusual: "Controleer het nummer: nummers uit dit land ({name}) hebben meestal een andere lengte.",
  numberInvalid: "Dit telefoonnummer is niet geldig. Controleer het land en de cijfers.",
  countryRefused: "Nummers uit dit land kunnen hier niet worden gebruikt.",
  channelRefused: "Dit nummer is op deze manier niet bereikbaar. Probeer een andere manier.",
  wait: "Er is net een code naar dit nummer verstuurd. Je kunt over {time} een nieuwe aanvragen.",
  limitReached: "Er zijn te veel codes aangevraagd. Probeer het later opnieuw.",
  codeWrong: "Onjuiste code.",
  guessesLeft: {
    one: "Nog {n} poging.",
    other: "Nog {n} pogingen.",
  },
  sessionLost: "De tijd is om. Vraag een nieuwe code aan.",
  offline: "Je lijkt offline te zijn. We gaan verder zodra je weer verbinding hebt.",
  unreachable: "We konden de server niet bereiken. Controleer je verbinding en probeer het opnieuw.",
  outdated: "Deze pagina is verouderd. Laad de pagina opnieuw om verder te gaan.",
  reload: "Pagina opnieuw laden",
  failed: "Er ging bij ons iets mis. Probeer het opnieuw.",

  setupTitle: "Telefoonverificatie is hier niet beschikbaar",
  setupKey: "De app-sleutel van dit formulier is niet bekend bij de server.",
  setupOrigin: "{origin} is niet toegestaan voor deze app-sleutel.",

  requiredPhone: "Verifieer je telefoonnummer om verder te gaan.",
  requiredCode: "Voer om verder te gaan de code in die we hebben gestuurd.",
};
