// The widget's texts under RingCaptcha's ids. Ids are its interface, which sites override one by one; the words are ours.
import type { WidgetLocale } from "./locales.ts";
import { arabic } from "./messages/ar.ts";
import { bulgarian } from "./messages/bg.ts";
import { german } from "./messages/de.ts";
import { english } from "./messages/en.ts";
import { spanish } from "./messages/es.ts";
import { persian } from "./messages/fa.ts";
import { finnish } from "./messages/fi.ts";
import { french } from "./messages/fr.ts";
import { greek } from "./messages/gr.ts";
import { italian } from "./messages/it.ts";
import { japanese } from "./messages/ja.ts";
import { dutch } from "./messages/nl.ts";
import { polish } from "./messages/pl.ts";
import { portuguese } from "./messages/pt.ts";
import { brazilianPortuguese } from "./messages/pt-br.ts";
import { romanian } from "./messages/ro.ts";
import { russian } from "./messages/ru.ts";
import { serbian } from "./messages/sr.ts";
import { latinSerbian } from "./messages/sr-latn.ts";
import { swedish } from "./messages/sv.ts";
import type { WidgetTexts } from "./messages/texts.ts";
import { turkish } from "./messages/tr.ts";
import { ukrainian } from "./messages/ua.ts";
import { vietnamese } from "./messages/vn.ts";
import { chinese } from "./messages/zh.ts";
import { traditionalChinese } from "./messages/zh-hant.ts";

const texts: Readonly<Record<WidgetLocale, WidgetTexts>> = {
  ar: arabic,
  bg: bulgarian,
  de: german,
  en: english,
  es: spanish,
  fa: persian,
  fi: finnish,
  fr: french,
  gr: greek,
  it: italian,
  ja: japanese,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  pt_br: brazilianPortuguese,
  ro: romanian,
  ru: russian,
  sr: serbian,
  sr_latn: latinSerbian,
  sv: swedish,
  tr: turkish,
  ua: ukrainian,
  vn: vietnamese,
  zh: chinese,
  zh_hant: traditionalChinese,
};

const rightToLeft: readonly WidgetLocale[] = ["ar", "fa"];

/** A language's file, as the widget fetches it. */
export interface WidgetMessages {
  readonly direction: "ltr" | "rtl";
  readonly messages: Readonly<Record<string, string>>;
}

/** The texts of one language by RingCaptcha's ids. */
export const messagesIn = (locale: WidgetLocale): WidgetMessages => {
  const it = texts[locale];
  const messages = { ...phoneStep(it), ...codeStep(it), ...errors(it) };
  return rightToLeft.includes(locale)
    ? { direction: "rtl", messages: isolatePlaces(messages) }
    : { direction: "ltr", messages };
};

/** Isolates what is put into a text that runs from right to left, or a phone number in it would run backwards. */
const isolatePlaces = (messages: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(messages).map(([id, text]) => [id, text.replace(/%\w+%/g, "\u2066$&\u2069")]),
  );

/** The texts of one language, for the help page. */
export const textsIn = (locale: WidgetLocale): WidgetTexts => texts[locale];

const phoneStep = (it: WidgetTexts) => ({
  help: it.help,
  "help.contact": it.help,
  "code.title": it.title,
  "code.summary": it.summary,
  "code.error.invalid_number": it.number,
  "code.error.country_not_supported": it.country,
  "code.error.invalid_number_length": it.length,
  "code.error.max_attempts_reached": it.sends,
  "code.service.summary": it.choose,
  "code.service.sms.summary": it.summary,
  "code.service.sms.label": it.sms,
  "code.service.voice.summary": it.summary,
  "code.service.voice.label": it.call,
  "code.search": it.search,
  "code.submit.sms": it.send,
  "code.submit.voice": it.callMe,
  "code.example": it.example,
  "onboarding.success": it.linkSent,
  "onboarding.send": it.getLink,
  "onboarding.retry": it.change,
});

const codeStep = (it: WidgetTexts) => ({
  "check.title.sms": it.texting,
  "check.title.voice": it.calling,
  "check.summary": it.enter,
  "check.error.invalid_pin_code": it.wrong,
  "check.help": it.change,
  "check.countdown.seconds": it.seconds,
  "check.countdown.minutes": it.minutes,
  "check.retry": it.again,
  "check.fallback": it.callMe,
  "check.success": it.done,
});

/** What only the site's owner can mend is one text: no visitor knows what an app key is. */
const errors = (it: WidgetTexts) => ({
  "error.invalid_number": it.number,
  "error.invalid_number_length": it.length,
  "error.country_not_supported": it.country,
  "error.wait_to_retry": it.sends,
  "error.max_attempts_reached": it.sends,
  "error.max_validations_reached": it.guesses,
  "error.invalid_pin_code": it.wrong,
  "error.invalid_session": it.expired,
  "error.session_expired": it.expired,
  "error.duplicated_number": it.taken,
  ...Object.fromEntries(sitesOwn.map((name) => [`error.${name}`, it.failed])),
});

const sitesOwn = [
  "direct_api_access_not_available",
  "instant_validation_not_available",
  "internal_server_error",
  "invalid_api_access",
  "invalid_api_key",
  "invalid_app_key",
  "invalid_domain",
  "invalid_parameters",
  "invalid_secret_key",
  "invalid_service",
  "invalid_site_key",
  "not_authorized",
  "out_of_credits",
  "service_not_available",
  "unknown_error",
  "url_validation_not_available",
  "web_access_not_available",
];
