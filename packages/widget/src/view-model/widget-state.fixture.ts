// Scenes for the tests of the view machine: one ordinary state per step, to be changed in the place that matters.
import type { CodeStep, EndedStep, PhoneStep, TelProofError, VerifiedStep } from "@telproof/sdk";
import { english } from "../strings/english.fixture.ts";
import { createUiState, type UiState } from "./ui-state.ts";
import type { WidgetState } from "./widget-state.ts";

export const phoneStep: PhoneStep = {
  step: "phone",
  busy: null,
  error: null,
  retryIn: 0,
  restored: false,
  phone: null,
};

export const codeStep: CodeStep = {
  step: "code",
  token: "t",
  busy: null,
  restored: false,
  error: null,
  retryIn: 60,
  phone: "+447700900123",
  channel: "sms",
  channels: [
    { channel: "sms", available: true },
    { channel: "voice", available: true },
    { channel: "whatsapp", available: false },
  ],
  codeLength: 6,
  codeExpiresIn: 600,
  guessesLeft: null,
  messagesSent: 1,
};

export const endedStep: EndedStep = {
  step: "ended",
  reason: "too_many_guesses",
  busy: null,
  restored: false,
  error: null,
  retryIn: 0,
  phone: "+447700900123",
  channel: "sms",
  channels: codeStep.channels,
};

export const verifiedStep: VerifiedStep = {
  step: "verified",
  token: "t",
  busy: null,
  restored: false,
  code: "123456",
  error: null,
  retryIn: 0,
  phone: "+447700900123",
  country: "GB",
  proof: "a.b.c",
};

const kinds: { readonly [Code in TelProofError["code"]]?: TelProofError["kind"] } = {
  network: "network",
  timeout: "network",
  aborted: "network",
  invalid_number: "input",
  wrong_code: "input",
  country_not_allowed: "input",
  channel_unavailable: "input",
  resend_too_soon: "wait",
  too_many_messages: "wait",
  too_many_requests: "wait",
  too_many_guesses: "ended",
  unknown_session: "ended",
  session_expired: "ended",
  code_expired: "ended",
  canceled: "ended",
  server_error: "server",
  server_busy: "server",
};

export const error = (code: TelProofError["code"], more: Partial<TelProofError> = {}): TelProofError => ({
  code,
  kind: kinds[code] ?? (more.field === "phone" ? "input" : "setup"),
  message: code,
  retryable: false,
  ...more,
});

export function widgetState(session: WidgetState["session"], ui: Partial<UiState> = {}): WidgetState {
  return {
    session,
    config: null,
    ui: createUiState({ online: true, ...ui }),
    wording: english,
    locale: "en",
    origin: "https://shop.example",
  };
}
