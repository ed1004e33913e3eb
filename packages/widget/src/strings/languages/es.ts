// Spanish.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Número de teléfono",
  phoneHint: "Te enviaremos un código para comprobar que es tuyo.",
  country: "País: {name} (+{code})",
  chooseCountry: "Elige un país",
  searchCountries: "Busca por nombre o prefijo",
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
  sent: {
    sms: "Enviado por SMS al {phone}",
    voice: "Estamos llamando al {phone} para decirte el código",
    whatsapp: "Enviado por WhatsApp al {phone}",
    viber: "Enviado por Viber al {phone}",
  },
  changeNumber: "Cambiar número",
  checkCode: "Verificar",
  checking: "Comprobando…",
  again: "Reenviar",
  callAgain: "Volver a llamar",
  againIn: "Reenviar en {time}",
  callAgainIn: "Volver a llamar en {time}",
  againSoon: {
    one: "Podrás pedir otro código en {n} segundo.",
    other: "Podrás pedir otro código en {n} segundos.",
  },
  againNow: "Ya puedes pedir otro código.",
  instead: {
    sms: "Prefiero un SMS",
    voice: "Prefiero una llamada",
    whatsapp: "Prefiero WhatsApp",
    viber: "Prefiero Viber",
  },

  verified: "Número verificado",
  change: "Cambiar",

  lockedTitle: "Demasiados códigos incorrectos",
  lockedText: "Para proteger tu número, este código ya no es válido. Puedes pedir otro.",
  expiredTitle: "Se acabó el tiempo",
  expiredText: "Esta verificación ha caducado. Puedes pedir otro código.",
  canceledTitle: "Verificación cancelada",
  canceledText: "El código ya no es válido. Puedes pedir otro.",
  newCode: "Enviar otro código",
  newCodeIn: "Nuevo código en {time}",

  numberMissing: "Introduce tu número de teléfono.",
  countryMissing: "Elige tu país o empieza el número con + y el prefijo.",
  numberUnusual: "Revísalo: los números de {name} suelen tener otra longitud.",
  numberInvalid: "No podemos contactar con ese número. Revisa el país y los dígitos.",
  countryRefused: "Aquí no se pueden usar números de este país.",
  channelRefused: "No se puede contactar con este número de esa forma. Prueba con otra.",
  wait: "Se acaba de enviar un código a este número. Podrás pedir otro en {time}.",
  limitReached: "Se han pedido demasiados códigos. Inténtalo más tarde.",
  codeWrong: "Ese código no es correcto.",
  guessesLeft: {
    one: "Queda {n} intento.",
    other: "Quedan {n} intentos.",
  },
  sessionLost: "Ha pasado demasiado tiempo. Pide otro código.",
  offline: "Parece que no tienes conexión. Continuaremos en cuanto vuelva.",
  unreachable: "No hemos podido conectar con el servidor. Revisa tu conexión e inténtalo de nuevo.",
  outdated: "Esta página ha quedado anticuada. Vuelve a cargarla para continuar.",
  reload: "Recargar la página",
  failed: "Algo ha fallado por nuestra parte. Inténtalo de nuevo.",

  setupTitle: "La verificación por teléfono no está disponible aquí",
  setupKey: "El servidor no conoce la clave de aplicación de este formulario.",
  setupOrigin: "{origin} no está entre los orígenes permitidos para esta clave de aplicación.",

  requiredPhone: "Verifica tu número de teléfono para continuar.",
  requiredCode: "Introduce el código que te hemos enviado para continuar.",
};
