// What the phone step shows.
import type { PhoneStep, Service } from "@telproof/sdk";
import { countryNames } from "../phone/country-names.ts";
import { lackOf } from "../phone/entry.ts";
import { fill } from "../strings/plural.ts";
import { isConnectionFault } from "./error-kinds.ts";
import { showField } from "./field-view.ts";
import type { Scene } from "./widget-state.ts";
import { errorSentence } from "./error-sentence.ts";
import type { Note, PhoneView, SendAction } from "./view.ts";

/** A length that the country does not use is only remarked on: the server knows better. */
function unusual(scene: Scene): Note | null {
  const { ui, wording } = scene;
  if (!ui.phoneLeft || ui.country === null || lackOf(ui) || ui.numbering.isPlausible(ui)) return null;
  const name = countryNames(scene.locale, scene.config?.names ?? {})(ui.country.iso2);
  return { tone: "warning", text: fill(wording.strings.numberUnusual, { name }) };
}

function phoneNote(scene: Scene<PhoneStep>): Note | null {
  const { session, ui, wording } = scene;
  const { strings } = wording;
  if (ui.lack !== null) {
    return { tone: "error", text: ui.lack === "number" ? strings.numberMissing : strings.countryMissing };
  }
  if (ui.missing === "outdated") return { tone: "error", text: strings.outdated };
  if (ui.missing) return { tone: "error", text: ui.online ? strings.unreachable : strings.offline };
  if (session.error && session.error !== ui.mended) {
    const { retryIn, error } = session;
    const text = errorSentence(error, { wording, retryIn, guessesLeft: null, online: ui.online });
    if (text !== null) return { tone: "error", text };
  }
  return unusual(scene) ?? otherNumber(scene);
}

/** Another number than was typed is shown before anything is sent to it. */
function otherNumber({ ui }: Scene): Note | null {
  const text = ui.numbering.otherNumber(ui);
  return text === null ? null : { tone: "info", text };
}

/** Only another number would help. What has to wait, or failed elsewhere, is not the number's fault. */
function isAtFault({ session, ui }: Scene<PhoneStep>): boolean {
  return ui.lack !== null || ["phone", "service"].includes(session.error?.field ?? "");
}

function submitLabel({ session, ui, wording }: Scene<PhoneStep>, service: Service): string {
  const { strings } = wording;
  if (ui.missing === "outdated") return strings.reload;
  if (session.busy) return ui.action === "send" ? strings.sending : strings.checking;
  if (isConnectionFault(session.error) && session.error !== ui.mended) return strings.tryAgain;
  return strings.send[service];
}

/** The channel that a first code takes: the page's choice, else the first one that the app offers. */
export function firstService({ config, ui }: Pick<Scene, "config" | "ui">): Service {
  const offered = config?.channels.filter(({ available }) => available) ?? [];
  return (offered.find(({ service }) => service === ui.service) ?? offered[0])?.service ?? "sms";
}

/** After a refusal, the channels that the server offers instead of the one that was tried. */
function otherChannels({ session, ui, wording }: Scene<PhoneStep>, tried: Service): readonly SendAction[] {
  if (!session.error || session.error === ui.mended) return [];
  return (session.error.channels ?? [])
    .filter(({ service, available }) => available && service !== tried)
    .map(({ service }) => ({
      label: wording.strings.instead[service],
      enabled: !session.busy && !ui.disabled,
      service,
      seconds: 0,
    }));
}

export function showPhone(scene: Scene<PhoneStep>): PhoneView {
  const { session, ui, wording, locale, config } = scene;
  const { disabled } = ui;
  const note = phoneNote(scene);
  const service = firstService(scene);
  return {
    ...showField({ entry: ui, disabled, wording, locale, names: config?.names ?? {}, service }),
    busy: session.busy !== null,
    invalid: note?.tone === "error" && isAtFault(scene),
    submit: { label: submitLabel(scene, service), enabled: !session.busy && !disabled },
    others: otherChannels(scene, ui.triedService ?? service),
    note,
  };
}
