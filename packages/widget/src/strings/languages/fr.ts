// French.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Numéro de téléphone",
  phoneHint: "Nous vous enverrons un code pour vérifier que ce numéro est le vôtre.",
  country: "Pays : {name} (+{code})",
  chooseCountry: "Choisir un pays",
  searchCountries: "Nom ou indicatif",
  countries: {
    one: "{n} pays",
    other: "{n} pays",
  },
  noCountries: "Aucun pays trouvé. Essayez son nom en anglais ou son indicatif.",
  close: "Fermer",
  send: {
    sms: "Envoyer le code",
    voice: "M’appeler",
    whatsapp: "Envoyer le code par WhatsApp",
    viber: "Envoyer le code par Viber",
  },
  sending: "Envoi…",
  tryAgain: "Réessayer",

  codeLabel: {
    one: "Saisissez le code à {n} chiffre",
    other: "Saisissez le code à {n} chiffres",
  },
  codeSentTo: {
    sms: "Envoyé par SMS au {phone}",
    voice: "Nous appelons le {phone} pour vous donner le code",
    whatsapp: "Envoyé par WhatsApp au {phone}",
    viber: "Envoyé par Viber au {phone}",
  },
  changeNumber: "Changer de numéro",
  checkCode: "Vérifier",
  checking: "Vérification…",
  resend: "Renvoyer",
  resendCall: "M’appeler à nouveau",
  resendIn: "Renvoyer dans {time}",
  resendCallIn: "Nouvel appel dans {time}",
  resendSoon: {
    one: "Vous pourrez demander un autre code dans {n} seconde.",
    other: "Vous pourrez demander un autre code dans {n} secondes.",
  },
  resendNow: "Vous pouvez demander un autre code.",
  useChannel: {
    sms: "Recevoir un SMS",
    voice: "Recevoir un appel",
    whatsapp: "Utiliser WhatsApp",
    viber: "Utiliser Viber",
  },

  verified: "Numéro vérifié",
  changeVerified: "Modifier",

  tooManyGuessesTitle: "Trop de codes erronés",
  tooManyGuessesText:
    "Pour protéger votre numéro, ce code n’est plus valable. Vous pouvez en demander un nouveau.",
  expiredTitle: "Délai dépassé",
  expiredText: "Le code a expiré. Vous pouvez en demander un nouveau.",
  canceledTitle: "Vérification interrompue",
  canceledText: "Le code n’est plus valable. Vous pouvez en demander un nouveau.",
  newCode: "Envoyer un nouveau code",
  newCodeIn: "Nouveau code dans {time}",

  numberMissing: "Saisissez votre numéro de téléphone.",
  countryMissing: "Choisissez votre pays ou commencez le numéro par + suivi de l’indicatif.",
  numberUnusual: "Vérifiez ce numéro : pour ce pays ({name}), la longueur est habituellement différente.",
  numberInvalid: "Ce numéro de téléphone n’est pas valide. Vérifiez le pays et les chiffres.",
  countryRefused: "Les numéros de ce pays ne sont pas acceptés ici.",
  channelRefused: "Ce numéro n’est pas joignable de cette façon. Essayez un autre moyen.",
  wait: "Un code vient d’être envoyé à ce numéro. Vous pourrez en redemander un dans {time}.",
  limitReached: "Trop de codes ont été demandés. Veuillez réessayer plus tard.",
  codeWrong: "Code incorrect.",
  guessesLeft: {
    one: "Il vous reste {n} essai.",
    other: "Il vous reste {n} essais.",
  },
  sessionLost: "Le délai est dépassé. Veuillez demander un nouveau code.",
  offline: "Vous semblez être hors ligne. Nous reprendrons dès que la connexion sera rétablie.",
  unreachable: "Impossible de joindre le serveur. Vérifiez votre connexion et réessayez.",
  outdated: "Cette page n’est plus à jour. Rechargez-la pour continuer.",
  reload: "Recharger la page",
  failed: "Un problème est survenu de notre côté. Veuillez réessayer.",

  setupTitle: "La vérification du numéro n’est pas disponible ici",
  setupKey: "Le serveur ne connaît pas la clé d’application de ce formulaire.",
  setupOrigin: "{origin} ne fait pas partie des origines autorisées pour cette clé d’application.",

  requiredPhone: "Vérifiez votre numéro de téléphone pour continuer.",
  requiredCode: "Pour continuer, saisissez le code que nous vous avons envoyé.",
};
