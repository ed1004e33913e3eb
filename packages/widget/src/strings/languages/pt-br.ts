// Portuguese (Brazil).
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Número de telefone",
  phoneHint: "Enviaremos um código para confirmar que o número é seu.",
  country: "País: {name} (+{code})",
  chooseCountry: "Escolha um país",
  searchCountries: "Nome ou código",
  countries: {
    one: "{n} país",
    other: "{n} países",
  },
  noCountries: "Nenhum país encontrado. Tente o nome em inglês ou o código do país.",
  close: "Fechar",
  send: {
    sms: "Enviar código",
    voice: "Ligar para mim",
    whatsapp: "Enviar código pelo WhatsApp",
    viber: "Enviar código pelo Viber",
  },
  sending: "Enviando…",
  tryAgain: "Tentar de novo",

  codeLabel: {
    one: "Digite o código de {n} dígito",
    other: "Digite o código de {n} dígitos",
  },
  codeSentTo: {
    sms: "Enviado por SMS para {phone}",
    voice: "Estamos ligando para {phone} para informar o código",
    whatsapp: "Enviado pelo WhatsApp para {phone}",
    viber: "Enviado pelo Viber para {phone}",
  },
  changeNumber: "Mudar número",
  checkCode: "Verificar",
  checking: "Verificando…",
  resend: "Reenviar",
  resendCall: "Ligar de novo",
  resendIn: "Reenviar em {time}",
  resendCallIn: "Ligar de novo em {time}",
  resendSoon: {
    one: "Você poderá pedir outro código em {n} segundo.",
    other: "Você poderá pedir outro código em {n} segundos.",
  },
  resendNow: "Você já pode pedir outro código.",
  useChannel: {
    sms: "Receber um SMS",
    voice: "Receber uma ligação",
    whatsapp: "Usar o WhatsApp",
    viber: "Usar o Viber",
  },

  verified: "Número verificado",
  changeVerified: "Mudar",

  tooManyGuessesTitle: "Muitos códigos errados",
  tooManyGuessesText: "Para proteger seu número, este código não vale mais. Você pode pedir outro.",
  expiredTitle: "Tempo esgotado",
  expiredText: "O código expirou. Você pode pedir outro.",
  canceledTitle: "Verificação interrompida",
  canceledText: "O código não vale mais. Você pode pedir outro.",
  newCode: "Enviar outro código",
  newCodeIn: "Novo código em {time}",

  numberMissing: "Digite seu número de telefone.",
  countryMissing: "Escolha seu país ou comece o número com + e o código do país.",
  numberUnusual: "Confira o número: neste país ({name}), os números costumam ter outro tamanho.",
  numberInvalid: "Este número de telefone não é válido. Confira o país e os dígitos.",
  countryRefused: "Números deste país não podem ser usados aqui.",
  channelRefused: "Não é possível enviar um código a este número dessa forma. Tente de outra forma.",
  wait: "Um código acabou de ser enviado para este número. Você poderá pedir outro em {time}.",
  limitReached: "Você pediu códigos demais. Tente novamente mais tarde.",
  codeWrong: "Código incorreto.",
  guessesLeft: {
    one: "Resta {n} tentativa.",
    other: "Restam {n} tentativas.",
  },
  sessionLost: "O tempo acabou. Peça um novo código.",
  offline: "Parece que você está sem internet. Continuaremos assim que a conexão voltar.",
  unreachable: "Não foi possível acessar o servidor. Confira sua conexão e tente de novo.",
  outdated: "Esta página está desatualizada. Recarregue-a para continuar.",
  reload: "Recarregar a página",
  failed: "Algo deu errado do nosso lado. Tente de novo.",

  setupTitle: "A verificação por telefone não está disponível aqui",
  setupKey: "O servidor não conhece a chave de aplicativo deste formulário.",
  setupOrigin: "{origin} não está entre as origens permitidas para esta chave de aplicativo.",

  requiredPhone: "Verifique seu número de telefone para continuar.",
  requiredCode: "Para continuar, digite o código que enviamos.",
};
