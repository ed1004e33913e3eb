// Spanish.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Número de teléfono",
  phoneHint: "Te enviaremos un código para comprobar que el número es tuyo.",
  country: "País: {name} (+{code})",
  chooseCountry: "Elige un país",
  searchCountries: "Nombre o prefijo",
  countries: {
    one: "{n} país",
    other: "{n} países",
  },
  noCountries: "No se ha encontrado ningún país. Prueba con su nombre en inglés o su prefijo.",
  close: "Cerrar",
  send: {
    sms: "Enviar código",
    voice: "Llamarme",
    whatsapp: "Enviar código por WhatsApp",
    viber: "Enviar código por Viber",
  },
  sending: "Enviando…",
  tryAgain: "Reintentar",

  codeLabel: {
    one: "Introduce el código de {n} dígito",
    other: "Introduce el código de {n} dígitos",
  },
  codeSentTo: {
    sms: "Enviado por SMS al {phone}",
    voice: "Estamos llamando al {phone} para decirte el código",
    whatsapp: "Enviado por WhatsApp al {phone}",
    viber: "Enviado por Viber al {phone}",
  },
  changeNumber: "Cambiar número",
  checkCode: "Verificar",
  checking: "Comprobando…",
  resend: "Reenviar",
  resendCall: "Volver a llamar",
  resendIn: "Reenviar en {time}",
  resendCallIn: "Volver a llamar en {time}",
  resendSoon: {
    one: "Podrás pedir otro código en {n} segundo.",
    other: "Podrás pedir otro código en {n} segundos.",
  },
  resendNow: "Ya puedes pedir otro código.",
  useChannel: {
    sms: "Recibir un SMS",
    voice: "Recibir una llamada",
    whatsapp: "Usar WhatsApp",
    viber: "Usar Viber",
  },

  verified: "Número verificado",
  changeVerified: "Cambiar",

  tooManyGuessesTitle: "Demasiados códigos incorrectos",
  tooManyGuessesText: "Para proteger tu número, este código ya no es válido. Puedes pedir otro.",
  expiredTitle: "Se acabó el tiempo",
  expiredText: "El código ha caducado. Puedes pedir otro.",
  canceledTitle: "Verificación cancelada",
  canceledText: "El código ya no es válido. Puedes pedir otro.",
  newCode: "Enviar otro código",
  newCodeIn: "Nuevo código en {time}",

  numberMissing: "Introduce tu número de teléfono.",
  countryMissing: "Elige tu país o empieza el número con + y el prefijo.",
  numberUnusual: "Revisa el número: los de {name} suelen tener otra longitud.",
  numberInvalid: "El número de teléfono no es válido. Revisa el país y los dígitos.",
  countryRefused: "Aquí no se pueden usar números de este país.",
  channelRefused: "No se puede enviar un código a este número de esa forma. Prueba de otra forma.",
  wait: "Se acaba de enviar un código a este número. Podrás pedir otro en {time}.",
  limitReached: "Se han pedido demasiados códigos. Inténtalo más tarde.",
  codeWrong: "Código incorrecto.",
  guessesLeft: {
    one: "Queda {n} intento.",
    other: "Quedan {n} intentos.",
  },
  sessionLost: "Se acabó el tiempo. Pide otro código.",
  offline: "Parece que no tienes conexión. Continuaremos en cuanto vuelva.",
  unreachable: "No hemos podido conectar con el servidor. Revisa tu conexión e inténtalo de nuevo.",
  outdated: "Esta página ha quedado anticuada. Vuelve a cargarla para continuar.",
  reload: "Recargar la página",
  failed: "Algo ha fallado por nuestra parte. Inténtalo de nuevo.",

  setupTitle: "La verificación por teléfono no está disponible aquí",
  setupKey: "El servidor no conoce la clave de aplicación de este formulario.",
  setupOrigin: "{origin} no está entre los orígenes permitidos para esta clave de aplicación.",

  requiredPhone: "Verifica tu número de teléfono para continuar.",
  requiredCode: "Para continuar, introduce el código que te hemos enviado.",
};
