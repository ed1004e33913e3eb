// Portuguese (Portugal).
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Número de telefone",
  phoneHint: "Enviaremos um código para confirmar que o número é seu.",
  country: "País: {name} (+{code})",
  chooseCountry: "Escolha um país",
  searchCountries: "Nome ou indicativo",
  countries: {
    one: "{n} país",
    other: "{n} países",
  },
  noCountries: "Nenhum país encontrado. Experimente o nome em inglês ou o indicativo.",
  close: "Fechar",
  send: {
    sms: "Enviar código",
    voice: "Ligar-me",
    whatsapp: "Enviar código por WhatsApp",
    viber: "Enviar código por Viber",
  },
  sending: "A enviar…",
  tryAgain: "Tentar novamente",

  codeLabel: {
    one: "Introduza o código de {n} dígito",
    other: "Introduza o código de {n} dígitos",
  },
  codeSentTo: {
    sms: "Enviado por SMS para {phone}",
    voice: "Estamos a ligar para {phone} para lhe dizer o código",
    whatsapp: "Enviado por WhatsApp para {phone}",
    viber: "Enviado por Viber para {phone}",
  },
  changeNumber: "Alterar número",
  checkCode: "Verificar",
  checking: "A verificar…",
  resend: "Reenviar",
  resendCall: "Ligar novamente",
  resendIn: "Reenviar dentro de {time}",
  resendCallIn: "Ligar novamente dentro de {time}",
  resendSoon: {
    one: "Poderá pedir outro código dentro de {n} segundo.",
    other: "Poderá pedir outro código dentro de {n} segundos.",
  },
  resendNow: "Já pode pedir outro código.",
  useChannel: {
    sms: "Receber um SMS",
    voice: "Receber uma chamada",
    whatsapp: "Usar o WhatsApp",
    viber: "Usar o Viber",
  },

  verified: "Número verificado",
  changeVerified: "Alterar",

  tooManyGuessesTitle: "Demasiados códigos errados",
  tooManyGuessesText: "Para proteger o seu número, este código já não é válido. Pode pedir outro.",
  expiredTitle: "O tempo terminou",
  expiredText: "O código expirou. Pode pedir outro.",
  canceledTitle: "Verificação interrompida",
  canceledText: "O código já não é válido. Pode pedir outro.",
  newCode: "Enviar novo código",
  newCodeIn: "Novo código dentro de {time}",

  numberMissing: "Introduza o seu número de telefone.",
  countryMissing: "Escolha o seu país ou comece o número com + e o indicativo.",
  numberUnusual: "Confirme o número: neste país ({name}) os números costumam ter outro comprimento.",
  numberInvalid: "Este número de telefone não é válido. Confirme o país e os dígitos.",
  countryRefused: "Os números deste país não podem ser usados aqui.",
  channelRefused: "Não é possível enviar um código para este número dessa forma. Experimente de outra forma.",
  wait: "Acabou de ser enviado um código para este número. Poderá pedir outro dentro de {time}.",
  limitReached: "Foram pedidos demasiados códigos. Tente mais tarde.",
  codeWrong: "Esse código não está correto.",
  guessesLeft: {
    one: "Resta {n} tentativa.",
    other: "Restam {n} tentativas.",
  },
  sessionLost: "O tempo terminou. Peça um novo código.",
  offline: "Parece estar sem ligação à Internet. Continuaremos assim que a ligação voltar.",
  unreachable: "Não foi possível contactar o servidor. Verifique a sua ligação e tente novamente.",
  outdated: "Esta página está desatualizada. Volte a carregá-la para continuar.",
  reload: "Voltar a carregar a página",
  failed: "Algo correu mal do nosso lado. Tente novamente.",

  setupTitle: "A verificação por telefone não está disponível aqui",
  setupKey: "O servidor não conhece a chave de aplicação deste formulário.",
  setupOrigin: "{origin} não está entre as origens permitidas para esta chave de aplicação.",

  requiredPhone: "Verifique o seu número de telefone para continuar.",
  requiredCode: "Para continuar, introduza o código que lhe enviámos.",
};
