// Icelandic.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Símanúmer",
  phoneHint: "Við sendum kóða til að staðfesta að númerið sé þitt.",
  country: "Land: {name} (+{code})",
  chooseCountry: "Veldu land",
  searchCountries: "Heiti eða landsnúmer",
  countries: {
    one: "{n} land",
    other: "{n} lönd",
  },
  noCountries: "Ekkert land fannst. Prófaðu enska heitið eða landsnúmerið.",
  close: "Loka",
  send: {
    sms: "Senda kóða",
    voice: "Hringja í mig",
    whatsapp: "Senda kóða í gegnum WhatsApp",
    viber: "Senda kóða í gegnum Viber",
  },
  sending: "Sendi…",
  tryAgain: "Reyna aftur",

  codeLabel: {
    one: "Sláðu inn {n} tölustafs kóðann",
    other: "Sláðu inn {n} tölustafa kóðann",
  },
  codeSentTo: {
    sms: "Sent með SMS í {phone}",
    voice: "Við hringjum í {phone} og lesum upp kóðann",
    whatsapp: "Sent með WhatsApp í {phone}",
    viber: "Sent með Viber í {phone}",
  },
  changeNumber: "Breyta númeri",
  checkCode: "Staðfesta",
  checking: "Athuga…",
  resend: "Senda aftur",
  resendCall: "Hringja aftur",
  resendIn: "Senda aftur eftir {time}",
  resendCallIn: "Hringja aftur eftir {time}",
  resendSoon: {
    one: "Þú getur beðið um annan kóða eftir {n} sekúndu.",
    other: "Þú getur beðið um annan kóða eftir {n} sekúndur.",
  },
  resendNow: "Þú getur beðið um annan kóða núna.",
  useChannel: {
    sms: "Fá SMS í staðinn",
    voice: "Fá símtal í staðinn",
    whatsapp: "Nota WhatsApp í staðinn",
    viber: "Nota Viber í staðinn",
  },

  verified: "Númerið er staðfest",
  changeVerified: "Breyta",

  tooManyGuessesTitle: "Of margir rangir kóðar",
  tooManyGuessesText: "Til að vernda númerið þitt virkar þessi kóði ekki lengur. Þú getur beðið um nýjan.",
  expiredTitle: "Tíminn er liðinn",
  expiredText: "Kóðinn er útrunninn. Þú getur beðið um nýjan.",
  canceledTitle: "Hætt var við staðfestingu",
  canceledText: "Kóðinn virkar ekki lengur. Þú getur beðið um nýjan.",
  newCode: "Senda nýjan kóða",
  newCodeIn: "Nýr kóði eftir {time}",

  numberMissing: "Sláðu inn símanúmerið þitt.",
  countryMissing: "Veldu landið þitt eða byrjaðu númerið á + og landsnúmerinu.",
  numberUnusual: "Athugaðu númerið: símanúmer í þessu landi ({name}) eru yfirleitt af annarri lengd.",
  numberInvalid: "Símanúmerið er ekki gilt. Athugaðu landið og tölustafina.",
  countryRefused: "Ekki er hægt að nota númer frá þessu landi hér.",
  channelRefused: "Ekki er hægt að senda kóða í þetta númer með þessum hætti. Prófaðu aðra leið.",
  wait: "Kóði var rétt í þessu sendur í þetta númer. Þú getur fengið nýjan eftir {time}.",
  limitReached: "Beðið var um of marga kóða. Reyndu aftur síðar.",
  codeWrong: "Rangur kóði.",
  guessesLeft: {
    one: "{n} tilraun eftir.",
    other: "{n} tilraunir eftir.",
  },
  sessionLost: "Tíminn er liðinn. Biddu um nýjan kóða.",
  offline: "Þú virðist vera án nettengingar. Við höldum áfram þegar hún er komin aftur.",
  unreachable: "Ekki náðist í netþjóninn. Athugaðu tenginguna og reyndu aftur.",
  outdated: "Þessi síða er úrelt. Endurhlaðið hana til að halda áfram.",
  reload: "Endurhlaða síðuna",
  failed: "Eitthvað fór úrskeiðis hjá okkur. Reyndu aftur.",

  setupTitle: "Símastaðfesting er ekki í boði hér",
  setupKey: "Netþjónninn þekkir ekki forritslykil þessa eyðublaðs.",
  setupOrigin: "{origin} er ekki leyft fyrir þennan forritslykil.",

  requiredPhone: "Staðfestu símanúmerið þitt til að halda áfram.",
  requiredCode: "Til að halda áfram skaltu slá inn kóðann sem við sendum þér.",
};
