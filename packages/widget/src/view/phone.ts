// What the phone step shows.
import type { PhoneStep, Service } from "@telproof/sdk";
import { countryNames } from "../phone/country-names.ts";
import { isInternational, lackOf } from "../phone/entry.ts";
import { fill } from "../strings/plural.ts";
import { isConnectionFault } from "./errors.ts";
import type { Scene } from "./scene.ts";
import type { CountryButton, Note, PhoneView } from "./view.ts";

function countryName({ config, locale }: Scene, iso2: string): string {
  return countryNames(locale, config?.names ?? {})(iso2);
}

function countryButton(scene: Scene): CountryButton {
  const { ui, wording } = scene;
  if (ui.country === null) return { iso2: null, callingCode: null, label: wording.strings.chooseCountry };
  const { iso2, callingCode } = ui.country;
  const name = countryName(scene, iso2);
  return {
    iso2,
    callingCode: isInternational(ui.phone) ? null : callingCode,
    label: callingCode === null ? name : fill(wording.strings.country, { name, code: callingCode }),
  };
}

/** A length that the country does not use is only remarked on: the server knows better. */
function unusual(scene: Scene): Note | null {
  const { ui, wording } = scene;
  if (!ui.phoneLeft || ui.country === null || lackOf(ui) || ui.numbering.isPlausible(ui)) return null;
  const name = countryName(scene, ui.country.iso2);
  return { tone: "warning", text: fill(wording.strings.numberUnusual, { name }) };
}

function phoneNote(scene: Scene<PhoneStep>): Note | null {
  const { session, ui, wording, steps } = scene;
  const { strings } = wording;
  if (ui.lack !== null) {
    return { tone: "error", text: ui.lack === "number" ? strings.numberMissing : strings.countryMissing };
  }
  if (session.error && session.error !== ui.mended) {
    const { retryIn, error } = session;
    const { online } = ui;
    const notLoaded = online ? strings.unreachable : strings.offline;
    const text = steps
      ? steps.errorSentence(error, { wording, retryIn, guessesLeft: null, online })
      : notLoaded;
    if (text !== null) return { tone: "error", text };
  }
  return unusual(scene);
}

/** Only another number would help. What has to wait, or failed elsewhere, is not the number's fault. */
function isAtFault({ session, ui }: Scene<PhoneStep>): boolean {
  return ui.lack !== null || ["phone", "service"].includes(session.error?.field ?? "");
}

function submitLabel(scene: Scene<PhoneStep>): string {
  const { session, ui, wording } = scene;
  const { strings } = wording;
  if (session.busy) return ui.action === "send" ? strings.sending : strings.checking;
  if (isConnectionFault(session.error) && session.error !== ui.mended) return strings.tryAgain;
  return strings.send[firstService(scene)];
}

/** The channel that a first code takes: the page's choice, else the first one that the app offers. */
export function firstService({ config, ui }: Pick<Scene, "config" | "ui">): Service {
  const offered = config?.channels.filter(({ available }) => available) ?? [];
  return (offered.find(({ service }) => service === ui.service) ?? offered[0])?.service ?? "sms";
}

export function showPhone(scene: Scene<PhoneStep>): PhoneView {
  const { session, ui, wording } = scene;
  const note = phoneNote(scene);
  return {
    kind: "phone",
    country: countryButton(scene),
    label: wording.strings.phoneLabel,
    hint: wording.strings.phoneHint,
    busy: session.busy,
    invalid: note?.tone === "error" && isAtFault(scene),
    submit: { label: submitLabel(scene), enabled: !session.busy && !ui.disabled },
    disabled: ui.disabled,
    note,
  };
}
