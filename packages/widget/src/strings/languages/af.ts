// Afrikaans.
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  phoneLabel: "Foonnommer",
  phoneHint: "Ons stuur ’n kode om te bevestig dat dit joune is.",
  country: "Land: {name} (+{code})",
  chooseCountry: "Kies ’n land",
  searchCountries: "Naam of kode",
  countries: {
    one: "{n} land",
    other: "{n} lande",
  },
  noCountries: "Geen land gevind nie. Probeer die Engelse naam of die skakelkode.",
  close: "Maak toe",
  send: {
    sms: "Stuur kode",
    voice: "Bel my",
    whatsapp: "Stuur kode per WhatsApp",
    viber: "Stuur kode per Viber",
  },
  sending: "Stuur tans…",
  tryAgain: "Probeer weer",

  codeLabel: {
    one: "Voer die {n}-syferkode in",
    other: "Voer die {n}-syferkode in",
  },
  codeSentTo: {
    sms: "Per SMS gestuur na {phone}",
    voice: "Ons bel {phone} om die kode te gee",
    whatsapp: "Per WhatsApp gestuur na {phone}",
    viber: "Per Viber gestuur na {phone}",
  },
  changeNumber: "Verander nommer",
  checkCode: "Bevestig",
  checking: "Kontroleer tans…",
  resend: "Stuur weer",
  resendCall: "Bel weer",
  resendIn: "Stuur weer oor {time}",
  resendCallIn: "Bel weer oor {time}",
  resendSoon: {
    one: "Jy kan oor {n} sekonde nog ’n kode vra.",
    other: "Jy kan oor {n} sekondes nog ’n kode vra.",
  },
  resendNow: "Jy kan nou nog ’n kode vra.",
  useChannel: {
    sms: "Kry ’n SMS",
    voice: "Kry ’n oproep",
    whatsapp: "Gebruik WhatsApp",
    viber: "Gebruik Viber",
  },

  verified: "Nommer bevestig",
  changeVerified: "Verander",

  tooManyGuessesTitle: "Te veel verkeerde kodes",
  tooManyGuessesText: "Om jou nommer veilig te hou, werk hierdie kode nie meer nie. Jy kan ’n nuwe een vra.",
  expiredTitle: "Die tyd is om",
  expiredText: "Die kode het verval. Jy kan ’n nuwe een vra.",
  canceledTitle: "Bevestiging gestop",
  canceledText: "Die kode werk nie meer nie. Jy kan ’n nuwe een vra.",
  newCode: "Stuur ’n nuwe kode",
  newCodeIn: "Nuwe kode oor {time}",

  numberMissing: "Voer jou foonnommer in.",
  countryMissing: "Kies jou land, of begin die nommer met + en die skakelkode.",
  numberUnusual: "Gaan dit asseblief na: nommers in {name} het gewoonlik ’n ander lengte.",
  numberInvalid: "Hierdie foonnommer is nie geldig nie. Gaan die land en die syfers na.",
  countryRefused: "Nommers van hierdie land kan nie hier gebruik word nie.",
  channelRefused: "’n Kode kan nie so na hierdie nommer gestuur word nie. Probeer ’n ander manier.",
  wait: "’n Kode is pas na hierdie nommer gestuur. Jy kan oor {time} weer vra.",
  limitReached: "Te veel kodes is gevra. Probeer asseblief later weer.",
  codeWrong: "Die kode is verkeerd.",
  guessesLeft: {
    one: "Nog {n} probeerslag oor.",
    other: "Nog {n} probeerslae oor.",
  },
  sessionLost: "Die tyd is om. Vra asseblief ’n nuwe kode.",
  offline: "Dit lyk of jy vanlyn is. Ons gaan voort sodra jy weer aanlyn is.",
  unreachable: "Ons kon nie die bediener bereik nie. Gaan jou verbinding na en probeer weer.",
  outdated: "Hierdie bladsy is verouderd. Herlaai dit om voort te gaan.",
  reload: "Herlaai bladsy",
  failed: "Iets het aan ons kant skeefgeloop. Probeer asseblief weer.",

  setupTitle: "Foonbevestiging is nie hier beskikbaar nie",
  setupKey: "Die bediener ken nie hierdie vorm se toepassleutel nie.",
  setupOrigin: "{origin} word nie vir hierdie toepassleutel toegelaat nie.",

  requiredPhone: "Bevestig jou foonnommer om voort te gaan.",
  requiredCode: "Voer die kode in wat ons gestuur het om voort te gaan.",
};
