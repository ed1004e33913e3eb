// In which language a template is asked for. Data: the codes of Meta's list of template languages.
import { closestLanguage } from "../closest-language.ts";

const tags = [
  "af sq ar az bn bg ca zh_CN zh_HK zh_TW hr cs da nl en en_GB en_US et fil fi fr ka de el gu ha he hi hu id ga it",
  "ja kn kk rw_RW ko ky_KG lo lv lt mk ms ml mr nb fa pl pt_BR pt_PT pa ro ru sr sk sl es es_AR es_ES es_MX sw sv",
  "ta te th tr uk ur uz vi zu",
].flatMap((line) => line.split(" "));

const otherNames: Readonly<Record<string, string>> = {
  "zh-hans": "zh_CN",
  "zh-hant": "zh_TW",
  "zh-mo": "zh_HK",
  "zh-hant-hk": "zh_HK",
  "zh-hant-mo": "zh_HK",
  "es-419": "es_MX",
  no: "nb",
  nn: "nb",
  tl: "fil",
  iw: "he",
  in: "id",
};

/** Meta's code for a text's language, one of `approved`; if none fits, the first of those, or English if all are. */
export const metaLanguage = (language: string, approved: readonly string[] = tags): string => {
  const names = Object.entries(otherNames).filter(([, tag]) => approved.includes(tag));
  const known = { tags: approved, otherNames: Object.fromEntries(names) };
  return closestLanguage(language, known) ?? (approved === tags ? "en" : (approved[0] ?? "en"));
};
