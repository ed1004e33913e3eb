// Who reads whose words. A table only; the SDK's messages are made from it too.

/** Languages, scripts and regions without a wording of their own whose readers are better served by this one than by English. */
export const closestLanguages: Readonly<Record<string, string>> = {
  bs: "hr",
  ht: "fr",
  nn: "nb",
  no: "nb",
  "pa-Arab": "ur",
  pt: "pt-PT",
  "zh-Hant-MO": "zh-Hant-HK",
  yue: "zh-Hant-HK",
  "yue-Hans": "zh-Hans",
};
