// How the command line is used.
import { dialectSettings } from "../dialects.ts";
import { limitNames, limitRules } from "../service/app-limits.ts";

/** The command line cannot be understood; the message says why. */
export class UsageError extends Error {}

/** Printed after what is wrong with a command, which a page of options would push out of sight. */
export const hint = "Run telproof --help for all commands and options.";

const limitLines = limitNames.map((name) => {
  const { option, byDefault, meaning } = limitRules[name];
  return `  ${`--${option} ${byDefault}`.padEnd(32)} ${meaning}`;
});

/** Printed for `--help`, and for a command line without a command. */
export const usage = `telproof demo [--allow-country GB]
                               serve Telproof with its demo site; --allow-country: codes go to real phones there
telproof serve                 serve Telproof

Apps
telproof app create --name NAME --allow-country GB,IE [OPTIONS]
telproof app create --name NAME --all-countries [OPTIONS]
telproof app create --name NAME --test [OPTIONS]
telproof app list
telproof app show APP_KEY
telproof app update APP_KEY [--name NAME] [OPTIONS]
telproof app rotate-secret APP_KEY [--keep-old 7d]
                               create a new secret key; the old one stops at once, or keeps working for 30m, 12h, 7d
telproof app pause APP_KEY     send no more messages; app resume APP_KEY undoes it
telproof app delete APP_KEY [--yes]
                               delete an app and all its data; says what is lost and asks, unless --yes is given
telproof snippet APP_KEY [--integrity]
                               the HTML for your page; --integrity: of exactly this build, with a hash of every script

Verifications and numbers
telproof verification list [--number +447400123456] [--reference R] [--app APP_KEY] [--state STATE] [--limit 20]
telproof verification show ID  one verification with its history
telproof number show|release|forget +447400123456 [--app APP_KEY]
                               show a number, end its waits, or erase it and all its data
telproof block|allow VALUE [--note WHY]
                               a number, a prefix such as +4474*, or an address such as 203.0.113.0/24
telproof rule list             list blocked and allowed values; the most specific rule applies
telproof rule remove VALUE

Providers
telproof provider list         the providers of live apps' messages
telproof send-test NUMBER [--channel voice] [--provider NAME]
                               send a test message; exits with 0 if the provider accepts it

Server
telproof doctor                ask the running server for problems and check its files; exits with 1 if there are any
telproof backup FILE [--force] copy the store, also while a server runs; --force replaces FILE
telproof restore FILE [--force]
                               put a backup in the store's place while no server runs; --force replaces a store
telproof migrate sqlite-to-postgres --from FILE --to URL
                               copy a store into an empty PostgreSQL database and compare both; can be run again
                               after an interruption; no server may use either. --to: default DATABASE_URL
telproof secret rotate         create a new server secret; everything made with the old one keeps working
telproof secret retire [--force]
                               stop using the old secret, a day after the restart; --force: at once

OPTIONS (repeat for several values; all but --add-origin, --remove-origin and --text replace the previous values)
  --origin https://shop.example    pages that may use the app key; also https://*.shop.example, capacitor://localhost
  --add-origin https://b.example   pages that may use it too
  --remove-origin https://b.example  pages that may no longer use it
  --allow-country GB               accept numbers of this country; several: --allow-country GB,IE
  --all-countries                  accept numbers of every country
  --prefer-country GB              list this country first
  --channel sms                    offer this channel: sms, voice, whatsapp, viber
  --fallback voice:120             call after 120 seconds without success, with a new code if the first has expired; or none
  --workflow sms,voice:120:new:300 steps: channel:wait:code:validity; code is same, new or same_if_valid; or none
  --locale de                      language of messages; none: that of the request or the number's country
  --template "{brand}: {code}"     text of messages, with {code}, {brand}, {minutes}; or none
  --text de="{brand}: {code}"      text of messages in this language, instead of --template; not for calls;
                                   repeat for more languages; de=none removes it
  --sender Shop                    sender of messages; or none
  --android-app-hash FA+9qCX9VSu   Android app that reads the SMS by itself; or none
  --on-unknown-delivery wait       if a provider's answer is lost: wait, or resend, which may send a second copy
  --allow-direct-sms off           whether its back end may send its own texts: on or off
  --sms-link off                   whether SMS contain a verification link, if the API has one: on or off
${dialectSettings.map(({ usage: lines }) => lines).join("\n")}
  --webhook https://shop.example/  where events are sent, signed (Standard Webhooks); or none
  --autofill-domain shop.example   domain in the last line of SMS, so that browsers fill in the code; or none

LIMITS (of live apps, with their defaults; the value default resets one)
${limitLines.join("\n")}

  --json                           print JSON

Every setting of the server is an environment variable: see the README.`;
