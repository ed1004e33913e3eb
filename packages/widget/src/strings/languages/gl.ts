// Galician.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Número de teléfono",
  phoneHint: "Enviarémosche un código para comprobar que o número é teu.",
  country: "País: {name} (+{code})",
  chooseCountry: "Escolle un país",
  searchCountries: "Nome ou prefixo",
  countries: {
    one: "{n} país",
    other: "{n} países",
  },
  noCountries: "Non se atopou ningún país. Proba co nome en inglés ou co prefixo.",
  close: "Pechar",
  send: {
    sms: "Enviar código",
    voice: "Chamarme",
    whatsapp: "Enviar código por WhatsApp",
    viber: "Enviar código por Viber",
  },
  sending: "Enviando…",
  tryAgain: "Tentar de novo",

  codeLabel: {
    one: "Introduce o código de {n} díxito",
    other: "Introduce o código de {n} díxitos",
  },
  codeSentTo: {
    sms: "Enviado por SMS ao {phone}",
    voice: "Estamos chamando ao {phone} para dicirche o código",
    whatsapp: "Enviado por WhatsApp ao {phone}",
    viber: "Enviado por Viber ao {phone}",
  },
  changeNumber: "Cambiar número",
  checkCode: "Verificar",
  checking: "Comprobando…",
  resend: "Volver enviar",
  resendCall: "Volver chamar",
  resendIn: "Volver enviar en {time}",
  resendCallIn: "Volver chamar en {time}",
  resendSoon: {
    one: "Poderás pedir outro código en {n} segundo.",
    other: "Poderás pedir outro código en {n} segundos.",
  },
  resendNow: "Xa podes pedir outro código.",
  useChannel: {
    sms: "Recibir un SMS",
    voice: "Recibir unha chamada",
    whatsapp: "Usar WhatsApp",
    viber: "Usar Viber",
  },

  verified: "Número verificado",
  changeVerified: "Cambiar",

  tooManyGuessesTitle: "Demasiados códigos incorrectos",
  tooManyGuessesText: "Para protexer o teu número, este código xa non é válido. Podes pedir outro.",
  expiredTitle: "Acabouse o tempo",
  expiredText: "O código caducou. Podes pedir outro.",
  canceledTitle: "Verificación cancelada",
  canceledText: "O código xa non é válido. Podes pedir outro.",
  newCode: "Enviar outro código",
  newCodeIn: "Novo código en {time}",

  numberMissing: "Introduce o teu número de teléfono.",
  countryMissing: "Escolle o teu país ou comeza o número con + e o prefixo.",
  numberUnusual: "Revisa o número: neste país ({name}) adoitan ter outra lonxitude.",
  numberInvalid: "O número de teléfono non é válido. Revisa o país e os díxitos.",
  countryRefused: "Aquí non se poden usar números deste país.",
  channelRefused: "Non se pode enviar un código a este número desa maneira. Proba doutra maneira.",
  wait: "Acábase de enviar un código a este número. Poderás pedir outro en {time}.",
  limitReached: "Pedíronse demasiados códigos. Téntao máis tarde.",
  codeWrong: "Código incorrecto.",
  guessesLeft: {
    one: "Queda {n} intento.",
    other: "Quedan {n} intentos.",
  },
  sessionLost: "Acabouse o tempo. Pide outro código.",
  offline: "Parece que non tes conexión. Continuaremos en canto volva.",
  unreachable: "Non puidemos conectar co servidor. Revisa a conexión e téntao de novo.",
  outdated: "Esta páxina quedou anticuada. Volve cargala para continuar.",
  reload: "Volver cargar a páxina",
  failed: "Algo fallou pola nosa parte. Téntao de novo.",

  setupTitle: "A verificación por teléfono non está dispoñible aquí",
  setupKey: "O servidor non coñece a clave de aplicación deste formulario.",
  setupOrigin: "{origin} non está entre as orixes permitidas para esta clave de aplicación.",

  requiredPhone: "Verifica o teu número de teléfono para continuar.",
  requiredCode: "Para continuar, introduce o código que che enviamos.",
};
