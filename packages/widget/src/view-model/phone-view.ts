// What the phone step shows.
import type { Channel, PhoneStep } from "@telproof/sdk";
import { countryNames } from "../phone/country-names.ts";
import { validateEntry } from "../phone/validate-entry.ts";
import { fill } from "../strings/fill.ts";
import { findActiveError, isConnectionFault } from "./error-kinds.ts";
import { createErrorNote } from "./error-sentence.ts";
import { createFieldView } from "./field-view.ts";
import { createOtherActions } from "./send-actions.ts";
import type { Note, PhoneView } from "./view.ts";
import type { WidgetState } from "./widget-state.ts";

/** A length that the country does not use is only remarked on: the server knows better. */
function describeUnusualLength(state: WidgetState): Note | null {
  const { ui, wording } = state;
  if (!ui.phoneBlurred || ui.country === null || validateEntry(ui) || ui.numbering.isPlausible(ui))
    return null;
  const name = countryNames(state.locale, state.config?.countryNames ?? {})(ui.country.iso2);
  return { tone: "warning", text: fill(wording.strings.numberUnusual, { name }) };
}

const createNote = (text: string): Note => ({ tone: "error", text });

function describePhone(state: WidgetState<PhoneStep>): Note | null {
  const { validationError, missing, online } = state.ui;
  const { strings } = state.wording;
  if (validationError === "number") return createNote(strings.numberMissing);
  if (validationError === "country") return createNote(strings.countryMissing);
  if (missing === "outdated") return createNote(strings.outdated);
  if (missing) return createNote(online ? strings.unreachable : strings.offline);
  return (
    createErrorNote(state, findActiveError(state)) ??
    describeUnusualLength(state) ??
    describeOtherNumber(state)
  );
}

/** Another number than was typed is shown before anything is sent to it. */
function describeOtherNumber({ ui }: WidgetState): Note | null {
  const text = ui.numbering.formatOther(ui);
  return text === null ? null : { tone: "info", text };
}

/** Only another number would help. What has to wait, or failed elsewhere, is not the number's fault. */
function isNumberInvalid({ session, ui }: WidgetState<PhoneStep>): boolean {
  return ui.validationError !== null || ["phone", "channel"].includes(session.error?.field ?? "");
}

function chooseSubmitLabel(state: WidgetState<PhoneStep>, channel: Channel): string {
  const { session, ui, wording } = state;
  const { strings } = wording;
  if (ui.missing === "outdated") return strings.reload;
  if (session.busy) return ui.action === "send" ? strings.sending : strings.checking;
  if (isConnectionFault(findActiveError(state))) return strings.tryAgain;
  return strings.send[channel];
}

/** The channel that a first code takes: the page's choice, else the first one that the app offers. */
export function chooseFirstChannel({ config, ui }: Pick<WidgetState, "config" | "ui">): Channel {
  const offered = config?.channels.filter(({ available }) => available) ?? [];
  return (offered.find(({ channel }) => channel === ui.channel) ?? offered[0])?.channel ?? "sms";
}

export function createPhoneView(state: WidgetState<PhoneStep>): PhoneView {
  const { session, ui, wording, locale, config } = state;
  const { disabled } = ui;
  const note = describePhone(state);
  const channel = chooseFirstChannel(state);
  const enabled = !session.busy && !disabled;
  return {
    ...createFieldView({ entry: ui, disabled, wording, locale, names: config?.countryNames ?? {}, channel }),
    busy: session.busy !== null,
    invalid: note?.tone === "error" && isNumberInvalid(state),
    submit: { label: chooseSubmitLabel(state, channel), enabled },
    // After a refusal, the channels that the server offers instead of the one that was tried.
    others: createOtherActions(findActiveError(state)?.channels ?? [], {
      tried: ui.triedChannel ?? channel,
      wording,
      enabled,
      seconds: 0,
    }),
    note,
  };
}
