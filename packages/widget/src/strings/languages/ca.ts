// Catalan.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Número de telèfon",
  phoneHint: "T’enviarem un codi per comprovar que el número és teu.",
  country: "País: {name} (+{code})",
  chooseCountry: "Tria un país",
  searchCountries: "Nom o prefix",
  countries: {
    one: "{n} país",
    other: "{n} països",
  },
  noCountries: "No s’ha trobat cap país. Prova el nom en anglès o el prefix.",
  close: "Tanca",
  send: {
    sms: "Envia el codi",
    voice: "Truca’m",
    whatsapp: "Envia el codi per WhatsApp",
    viber: "Envia el codi per Viber",
  },
  sending: "S’està enviant…",
  tryAgain: "Torna-ho a provar",

  codeLabel: {
    one: "Introdueix el codi de {n} dígit",
    other: "Introdueix el codi de {n} dígits",
  },
  codeSentTo: {
    sms: "Enviat per SMS al {phone}",
    voice: "Estem trucant al {phone} per dir-te el codi",
    whatsapp: "Enviat per WhatsApp al {phone}",
    viber: "Enviat per Viber al {phone}",
  },
  changeNumber: "Canvia el número",
  checkCode: "Verifica",
  checking: "S’està comprovant…",
  resend: "Torna a enviar",
  resendCall: "Torna a trucar",
  resendIn: "Torna a enviar d’aquí a {time}",
  resendCallIn: "Torna a trucar d’aquí a {time}",
  resendSoon: {
    one: "Podràs demanar un altre codi d’aquí a {n} segon.",
    other: "Podràs demanar un altre codi d’aquí a {n} segons.",
  },
  resendNow: "Ja pots demanar un altre codi.",
  useChannel: {
    sms: "Rep un SMS",
    voice: "Rep una trucada",
    whatsapp: "Fes servir WhatsApp",
    viber: "Fes servir Viber",
  },

  verified: "Número verificat",
  changeVerified: "Canvia",

  tooManyGuessesTitle: "Massa codis incorrectes",
  tooManyGuessesText: "Per protegir el teu número, aquest codi ja no és vàlid. En pots demanar un de nou.",
  expiredTitle: "S’ha acabat el temps",
  expiredText: "El codi ha caducat. En pots demanar un de nou.",
  canceledTitle: "Verificació aturada",
  canceledText: "El codi ja no és vàlid. En pots demanar un de nou.",
  newCode: "Envia un codi nou",
  newCodeIn: "Codi nou d’aquí a {time}",

  numberMissing: "Introdueix el teu número de telèfon.",
  countryMissing: "Tria el teu país o comença el número amb + i el prefix.",
  numberUnusual: "Revisa el número: en aquest país ({name}) els números solen tenir una altra llargada.",
  numberInvalid: "El número de telèfon no és vàlid. Revisa el país i els dígits.",
  countryRefused: "Aquí no es poden fer servir números d’aquest país.",
  channelRefused: "No es pot enviar un codi a aquest número d’aquesta manera. Prova d’una altra manera.",
  wait: "S’acaba d’enviar un codi a aquest número. En podràs demanar un altre d’aquí a {time}.",
  limitReached: "S’han demanat massa codis. Torna-ho a provar més tard.",
  codeWrong: "Codi incorrecte.",
  guessesLeft: {
    one: "Queda {n} intent.",
    other: "Queden {n} intents.",
  },
  sessionLost: "S’ha acabat el temps. Demana un codi nou.",
  offline: "Sembla que no tens connexió. Continuarem tan bon punt torni.",
  unreachable: "No hem pogut connectar amb el servidor. Revisa la connexió i torna-ho a provar.",
  outdated: "Aquesta pàgina ha quedat antiga. Torneu-la a carregar per continuar.",
  reload: "Torna a carregar la pàgina",
  failed: "Alguna cosa ha fallat per part nostra. Torna-ho a provar.",

  setupTitle: "La verificació per telèfon no està disponible aquí",
  setupKey: "El servidor no coneix la clau d’aplicació d’aquest formulari.",
  setupOrigin: "{origin} no és entre els orígens permesos per a aquesta clau d’aplicació.",

  requiredPhone: "Verifica el teu número de telèfon per continuar.",
  requiredCode: "Per continuar, introdueix el codi que t’hem enviat.",
};
