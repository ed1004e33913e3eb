// How the command line is used.
import { dialectSettings } from "../dialects.ts";
import { limitNames, limitRules } from "../service/app-limits.ts";

/** The command line cannot be understood; the message says why. */
export class UsageError extends Error {}

/** Printed after what is wrong with a command, which a page of options would push out of sight. */
export const hint = "telproof --help tells every command and option.";

const limitLines = limitNames.map((name) => {
  const { option, byDefault, meaning } = limitRules[name];
  return `  ${`--${option} ${byDefault}`.padEnd(32)} ${meaning}`;
});

/** Printed for `--help`. */
export const usage = `telproof                       serve Telproof with its demo site
telproof serve [--demo]        serve Telproof
telproof app create --name NAME --country GB,IE [OPTIONS]
telproof app create --name NAME --all-countries [OPTIONS]
telproof app create --name NAME --test [OPTIONS]
telproof app list
telproof app show APP_KEY
telproof app set APP_KEY [--name NAME] [OPTIONS]
telproof app rotate-key APP_KEY [--keep-old 7d]
                               a new secret key; the old one stops at once, or works for 30m, 12h, 7d more
telproof app pause APP_KEY     send no more messages; app resume APP_KEY undoes it
telproof app delete APP_KEY --yes
                               erase an app with everything that is kept for it
telproof verification list [--number +447400123456] [--reference R] [--app APP_KEY] [--state STATE] [--limit 20]
telproof verification show ID  one verification with its history
telproof number show|release|forget +447400123456 [--app APP_KEY]
                               what is known of a number; end its waits; erase it and everything attached to it
telproof block|allow VALUE [--note WHY]
                               a number, a prefix such as +4474*, or an address such as 203.0.113.0/24
telproof rule list             what is blocked and allowed; the most specific rule decides
telproof rule remove VALUE
telproof secret rotate         a new secret for the server; what the old one made keeps working
telproof secret retire [--force]
                               end the use of the old secret, a day after the restart; --force: at once
telproof provider list         the providers of live apps' messages
telproof provider test NAME --to +447400123456 [--channel voice]
                               send a test message through one provider; exits with 0 when the provider accepts it
telproof doctor                ask the running server what is wrong, and check its files; exits with 1 when something is
telproof backup FILE [--force] copy the store, also while a server runs; --force replaces FILE

OPTIONS (repeat for several; except for --add-origin, --remove-origin and --text, what is given replaces what was there)
  --origin https://shop.example    pages that may use the app key; also https://*.shop.example, capacitor://localhost
  --add-origin https://b.example   pages besides those that may use it already
  --remove-origin https://b.example  pages that may use it no longer
  --country GB                     accept numbers of this country; several: --country GB,IE
  --all-countries                  accept numbers of every country
  --prefer GB                      list this country first
  --channel sms                    offer this channel: sms, voice, whatsapp, viber
  --fallback voice:120             call after 120 seconds without success, with a new code if the first has run out; or none
  --workflow sms,voice:120:new:300 steps: channel:wait:code:validity; code is same, new or same-if-valid; or none
  --language de                    language of messages; none: that of the request or the number's country
  --template "{brand}: {code}"     text of messages, with {code}, {brand}, {minutes}; or none
  --text de="{brand}: {code}"      text of messages in this language, instead of --template; calls keep their wording;
                                   repeat for more languages; de=none removes it
  --sender Shop                    who messages come from; or none
  --app-hash FA+9qCX9VSu           Android app that reads the SMS by itself; or none
  --lost-answer wait               after a provider's answer was lost: wait, or resend at the risk of a second copy
  --direct-sms off                 whether its back end may send texts of its own: on or off
  --link off                       whether SMS carry a link that verifies, where the API has one: on or off
${dialectSettings.map(({ usage: lines }) => lines).join("\n")}
  --webhook https://shop.example/  where events are sent, signed (Standard Webhooks); or none
  --host shop.example              last line of SMS, so that browsers fill the code in; or none

LIMITS (a live app's, with their defaults; default sets one back)
${limitLines.join("\n")}

  --json                           print JSON

Every setting is an environment variable: see the README.`;
