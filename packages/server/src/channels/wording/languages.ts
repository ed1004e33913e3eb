// Every language that messages are written in, by its BCP 47 tag. A table only; who reads which is `language.ts`'s.
import { afrikaans } from "./languages/af.ts";
import { amharic } from "./languages/am.ts";
import { arabic } from "./languages/ar.ts";
import { azerbaijani } from "./languages/az.ts";
import { belarusian } from "./languages/be.ts";
import { bulgarian } from "./languages/bg.ts";
import { bengali } from "./languages/bn.ts";
import { bosnian } from "./languages/bs.ts";
import { catalan } from "./languages/ca.ts";
import { czech } from "./languages/cs.ts";
import { welsh } from "./languages/cy.ts";
import { danish } from "./languages/da.ts";
import { german } from "./languages/de.ts";
import { greek } from "./languages/el.ts";
import { english } from "./languages/en.ts";
import { spanish } from "./languages/es.ts";
import { estonian } from "./languages/et.ts";
import { basque } from "./languages/eu.ts";
import { persian } from "./languages/fa.ts";
import { finnish } from "./languages/fi.ts";
import { filipino } from "./languages/fil.ts";
import { french } from "./languages/fr.ts";
import { irish } from "./languages/ga.ts";
import { galician } from "./languages/gl.ts";
import { gujarati } from "./languages/gu.ts";
import { hebrew } from "./languages/he.ts";
import { hindi } from "./languages/hi.ts";
import { croatian } from "./languages/hr.ts";
import { haitianCreole } from "./languages/ht.ts";
import { hungarian } from "./languages/hu.ts";
import { armenian } from "./languages/hy.ts";
import { indonesian } from "./languages/id.ts";
import { icelandic } from "./languages/is.ts";
import { italian } from "./languages/it.ts";
import { japanese } from "./languages/ja.ts";
import { georgian } from "./languages/ka.ts";
import { kazakh } from "./languages/kk.ts";
import { khmer } from "./languages/km.ts";
import { kannada } from "./languages/kn.ts";
import { korean } from "./languages/ko.ts";
import { kyrgyz } from "./languages/ky.ts";
import { lao } from "./languages/lo.ts";
import { lithuanian } from "./languages/lt.ts";
import { latvian } from "./languages/lv.ts";
import { macedonian } from "./languages/mk.ts";
import { malayalam } from "./languages/ml.ts";
import { mongolian } from "./languages/mn.ts";
import { marathi } from "./languages/mr.ts";
import { malay } from "./languages/ms.ts";
import { maltese } from "./languages/mt.ts";
import { burmese } from "./languages/my.ts";
import { norwegian } from "./languages/nb.ts";
import { nepali } from "./languages/ne.ts";
import { dutch } from "./languages/nl.ts";
import { punjabi } from "./languages/pa.ts";
import { polish } from "./languages/pl.ts";
import { brazilianPortuguese } from "./languages/pt-br.ts";
import { europeanPortuguese } from "./languages/pt-pt.ts";
import { romanian } from "./languages/ro.ts";
import { russian } from "./languages/ru.ts";
import { sinhala } from "./languages/si.ts";
import { slovak } from "./languages/sk.ts";
import { slovenian } from "./languages/sl.ts";
import { albanian } from "./languages/sq.ts";
import { serbian } from "./languages/sr.ts";
import { latinSerbian } from "./languages/sr-latn.ts";
import { swedish } from "./languages/sv.ts";
import { swahili } from "./languages/sw.ts";
import { tamil } from "./languages/ta.ts";
import { telugu } from "./languages/te.ts";
import { thai } from "./languages/th.ts";
import { turkish } from "./languages/tr.ts";
import { ukrainian } from "./languages/uk.ts";
import { urdu } from "./languages/ur.ts";
import { uzbek } from "./languages/uz.ts";
import { vietnamese } from "./languages/vi.ts";
import { cantonese } from "./languages/yue.ts";
import { simplifiedChinese } from "./languages/zh-hans.ts";
import { traditionalChinese } from "./languages/zh-hant.ts";
import { zulu } from "./languages/zu.ts";
import type { Texts } from "./texts.ts";

/** The texts of every language. */
export const texts: ReadonlyMap<string, Texts> = new Map([
  ["af", afrikaans],
  ["am", amharic],
  ["ar", arabic],
  ["az", azerbaijani],
  ["be", belarusian],
  ["bg", bulgarian],
  ["bn", bengali],
  ["bs", bosnian],
  ["ca", catalan],
  ["cs", czech],
  ["cy", welsh],
  ["da", danish],
  ["de", german],
  ["el", greek],
  ["en", english],
  ["es", spanish],
  ["et", estonian],
  ["eu", basque],
  ["fa", persian],
  ["fi", finnish],
  ["fil", filipino],
  ["fr", french],
  ["ga", irish],
  ["gl", galician],
  ["gu", gujarati],
  ["he", hebrew],
  ["hi", hindi],
  ["hr", croatian],
  ["ht", haitianCreole],
  ["hu", hungarian],
  ["hy", armenian],
  ["id", indonesian],
  ["is", icelandic],
  ["it", italian],
  ["ja", japanese],
  ["ka", georgian],
  ["kk", kazakh],
  ["km", khmer],
  ["kn", kannada],
  ["ko", korean],
  ["ky", kyrgyz],
  ["lo", lao],
  ["lt", lithuanian],
  ["lv", latvian],
  ["mk", macedonian],
  ["ml", malayalam],
  ["mn", mongolian],
  ["mr", marathi],
  ["ms", malay],
  ["mt", maltese],
  ["my", burmese],
  ["nb", norwegian],
  ["ne", nepali],
  ["nl", dutch],
  ["pa", punjabi],
  ["pl", polish],
  ["pt-BR", brazilianPortuguese],
  ["pt-PT", europeanPortuguese],
  ["ro", romanian],
  ["ru", russian],
  ["si", sinhala],
  ["sk", slovak],
  ["sl", slovenian],
  ["sq", albanian],
  ["sr", serbian],
  ["sr-Latn", latinSerbian],
  ["sv", swedish],
  ["sw", swahili],
  ["ta", tamil],
  ["te", telugu],
  ["th", thai],
  ["tr", turkish],
  ["uk", ukrainian],
  ["ur", urdu],
  ["uz", uzbek],
  ["vi", vietnamese],
  ["yue", cantonese],
  ["zh-Hans", simplifiedChinese],
  ["zh-Hant", traditionalChinese],
  ["zu", zulu],
]);
