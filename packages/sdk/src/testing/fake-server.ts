// A server in memory: does with a client's calls what a real one does with its requests. It has one code, sends nothing, and
// knows no origins, countries or limits per visitor.
import type { Channel, ChannelOffer } from "../answers.ts";
import type { Client } from "../client.ts";
import { type ErrorFacts, type Failure, failure, type ProblemCode, type Result } from "../errors.ts";
import { readFakeNumber } from "./fake-number.ts";
import {
  createProof,
  defaults,
  describeVerification,
  type FakeLedger,
  type FakeVerification,
  readCode,
  readGuessesLeft,
  readTiming,
  type Scene,
  secondsToRetry,
} from "./fake-verification.ts";
import { problemStatuses } from "./problem-statuses.ts";

/** What a fake server is made from. */
export interface FakeServerParts {
  readonly appKey: string;
  readonly code: string;
  readonly channels: readonly Channel[];
  /** Unix milliseconds. */
  readonly now: () => number;
}

/** What a client asks of a server. */
export type FakeServer = { readonly [Call in FakeCall]: (options: CallOptions<Call>) => CallResult<Call> };

/** A call of a client. */
export type FakeCall = Exclude<keyof Client, "appKey">;

type CallOptions<Call extends FakeCall> = NonNullable<Parameters<Client[Call]>[0]>;
type CallResult<Call extends FakeCall> = Awaited<ReturnType<Client[Call]>>;

/** A refusal as the server would answer it. */
export const refuse = (code: ProblemCode, facts: ErrorFacts = {}): Failure =>
  failure(code, { ...facts, httpStatus: problemStatuses[code] });

const createSuccess = <Value>(value: Value): Result<Value> => ({ ok: true, value });

const knownChannels: readonly string[] = ["sms", "voice", "whatsapp", "viber"] satisfies readonly Channel[];

const factsOf = (scene: Scene): ErrorFacts => ({ ...readGuessesLeft(scene.it), ...readTiming(scene) });

/** Why a verification that is over takes no more calls; undefined while it goes on. */
const refuseEnded = (scene: Scene): Failure | undefined => {
  switch (scene.it.state) {
    case "pending":
      return undefined;
    case "verified":
      return refuse("already_verified", factsOf(scene));
    case "failed":
      return refuse("too_many_guesses", { reason: "per_code", guessesLeft: 0, ...factsOf(scene) });
    case "expired":
      return refuse("session_expired", factsOf(scene));
    case "canceled":
      return refuse("canceled", factsOf(scene));
  }
};

export class InMemoryServer implements FakeServer {
  readonly #parts: FakeServerParts;
  readonly #offers: readonly ChannelOffer[];
  readonly #verifications = new Map<string, FakeVerification>();
  readonly #ledgers = new Map<string, FakeLedger>();
  /** What was asked under an idempotency key, and the token of what came of it. */
  readonly #asked = new Map<string, { readonly asked: string; readonly token: string }>();
  #created = 0;

  constructor(parts: FakeServerParts) {
    this.#parts = parts;
    this.#offers = parts.channels.map((channel) => ({ channel, available: true }));
  }

  getConfig({ locale = "en" }: CallOptions<"getConfig">): CallResult<"getConfig"> {
    return createSuccess({
      appKey: this.#parts.appKey,
      name: "Fake",
      test: true,
      channels: this.#offers,
      countries: [],
      preferredCountries: [],
      visitorCountry: { code: null, confidence: "none" },
      metadata: { version: 4, country_calling_codes: {}, countries: {}, nonGeographic: {} },
      countryNames: {},
      codeLength: this.#parts.code.length,
      autofillDomain: null,
      locale,
    });
  }

  sendCode(options: CallOptions<"sendCode">): CallResult<"sendCode"> {
    const { phone, country, channel = "sms", action, reference, idempotencyKey } = options;
    const asked = JSON.stringify([phone, country, channel, action, reference]);
    const repeated = this.#findRepeated(idempotencyKey, asked);
    if (repeated === "conflict") return refuse("idempotency_conflict", { field: "idempotency_key" });
    if (repeated) return this.#renderStarted(repeated);
    if (action?.trim() === "") return refuse("invalid_request", { field: "action", reason: "malformed" });
    if (!phone.trim()) return refuse("invalid_request", { field: "phone", reason: "missing" });
    const number = readFakeNumber(phone, country);
    if (!number) return refuse("invalid_number", { field: "phone" });
    const refused = this.#refuseChannel(channel) ?? this.#refuseSoon(number.phone);
    if (refused) return refused;
    const it = this.#create({ ...number, channel, action: action ?? null, reference: reference ?? null });
    this.#remember(idempotencyKey, asked, it);
    return this.#renderStarted(this.#send(it, channel));
  }

  resendCode({ token, idempotencyKey, channel }: CallOptions<"resendCode">): CallResult<"resendCode"> {
    const scene = this.#find(token);
    if (!scene) return refuse("unknown_session");
    const asked = JSON.stringify([token, channel]);
    const repeated = this.#findRepeated(idempotencyKey, asked);
    if (repeated === "conflict")
      return refuse("idempotency_conflict", { field: "idempotency_key", ...factsOf(scene) });
    if (repeated) return this.#renderSent(repeated);
    const by = channel ?? scene.it.channel;
    const refused = refuseEnded(scene) ?? this.#refuseChannel(by) ?? this.#refuseSoon(scene.it.phone, scene);
    if (refused) return refused;
    this.#remember(idempotencyKey, asked, scene.it);
    return this.#renderSent(this.#send(scene.it, by));
  }

  checkCode({ token, code }: CallOptions<"checkCode">): CallResult<"checkCode"> {
    if (!code.trim()) return refuse("invalid_request", { field: "code", reason: "missing" });
    const scene = this.#find(token);
    if (!scene) return refuse("unknown_session");
    const { it, now } = scene;
    const refused = refuseEnded(scene);
    if (refused) return refused;
    if (now >= it.codeEndsAt) return refuse("code_expired", factsOf(scene));
    if (code.replace(/\s/g, "") !== this.#parts.code) return this.#countGuess(it);
    const endsAt = now + defaults.verified * 1000;
    const verified = this.#save({ ...it, state: "verified", verifiedAt: now, endsAt });
    return createSuccess({
      ...describeVerification(verified.it),
      phoneType: "mobile",
      carrier: null,
      verifiedAt: new Date(now),
      proof: this.#prove(verified),
      ...readTiming(verified),
    });
  }

  getStatus({ token }: CallOptions<"getStatus">): CallResult<"getStatus"> {
    const scene = this.#find(token);
    if (!scene) return refuse("unknown_session");
    const { createdAt, verifiedAt, action, reference } = scene.it;
    const month = 30 * defaults.verified * 1000;
    return createSuccess({
      ...describeVerification(scene.it),
      createdAt: new Date(createdAt),
      verifiedAt: verifiedAt === null ? null : new Date(verifiedAt),
      verifiedUntil: verifiedAt === null ? null : new Date(verifiedAt + month),
      action,
      reference,
      guessesLeft: readGuessesLeft(scene.it).guessesLeft ?? null,
      ...readCode(scene, this.#parts.code.length),
      nextStep: null,
      channels: this.#offers,
      ...readTiming(scene),
    });
  }

  cancel({ token }: CallOptions<"cancel">): CallResult<"cancel"> {
    const scene = this.#find(token);
    if (!scene) return refuse("unknown_session");
    const { state } = scene.it;
    const refused = state === "canceled" ? undefined : refuseEnded(scene);
    if (refused) return refused;
    const canceled = this.#save({ ...scene.it, state: "canceled" });
    return createSuccess({ ...describeVerification(canceled.it), ...readTiming(canceled) });
  }

  sendNextStep({ token }: CallOptions<"sendNextStep">): CallResult<"sendNextStep"> {
    const scene = this.#find(token);
    if (!scene) return refuse("unknown_session");
    return refuseEnded(scene) ?? refuse("no_next_step", factsOf(scene));
  }

  getProof({ token }: CallOptions<"getProof">): CallResult<"getProof"> {
    const scene = this.#find(token);
    if (!scene) return refuse("unknown_session");
    if (scene.it.state !== "verified") return refuse("not_verified", factsOf(scene));
    return createSuccess({
      ...describeVerification(scene.it),
      proof: this.#prove(scene),
      ...readTiming(scene),
    });
  }

  #find(token: string): Scene | undefined {
    const it = this.#verifications.get(token);
    if (!it) return undefined;
    const isOver = it.state === "pending" && this.#parts.now() >= it.endsAt;
    return isOver ? this.#save({ ...it, state: "expired" }) : this.#look(it);
  }

  #look(it: FakeVerification): Scene {
    return { it, ledger: this.#ledgerOf(it.phone), now: this.#parts.now() };
  }

  #save(it: FakeVerification): Scene {
    this.#verifications.set(it.token, it);
    return this.#look(it);
  }

  #ledgerOf(phone: string): FakeLedger {
    return this.#ledgers.get(phone) ?? { messages: 0, sentAt: 0 };
  }

  #create(
    given: Pick<FakeVerification, "phone" | "country" | "channel" | "action" | "reference">,
  ): FakeVerification {
    const number = ++this.#created;
    const createdAt = this.#parts.now();
    const unused = { verifiedAt: null, endsAt: 0, codeEndsAt: 0, guesses: 0, messages: 0 };
    return {
      id: `fake-id-${number}`,
      token: `fake-token-${number}`,
      state: "pending",
      createdAt,
      ...unused,
      ...given,
    };
  }

  /** A code that has not expired is sent again, with the guesses that it has left. */
  #send(it: FakeVerification, channel: Channel): Scene {
    const now = this.#parts.now();
    const { messages } = this.#ledgerOf(it.phone);
    this.#ledgers.set(it.phone, { messages: messages + 1, sentAt: now });
    const isOld = now >= it.codeEndsAt;
    return this.#save({
      ...it,
      channel,
      messages: it.messages + 1,
      endsAt: now + defaults.session * 1000,
      ...(isOld && { codeEndsAt: now + defaults.code * 1000, guesses: 0 }),
    });
  }

  #countGuess(it: FakeVerification): Failure {
    const guesses = it.guesses + 1;
    const state = guesses < defaults.guesses ? "pending" : "failed";
    const endsAt = this.#parts.now() + defaults.session * 1000;
    const scene = this.#save({ ...it, guesses, state, endsAt });
    return refuseEnded(scene) ?? refuse("wrong_code", { field: "code", ...factsOf(scene) });
  }

  #refuseChannel(channel: Channel): Failure | undefined {
    if (!knownChannels.includes(channel)) return refuse("unknown_channel", { field: "channel" });
    if (this.#parts.channels.includes(channel)) return undefined;
    return refuse("channel_unavailable", { field: "channel", reason: "no_provider", channels: this.#offers });
  }

  #refuseSoon(phone: string, scene?: Scene): Failure | undefined {
    const retryIn = secondsToRetry(this.#ledgerOf(phone), this.#parts.now());
    return retryIn > 0 ? refuse("resend_too_soon", { retryIn, ...(scene && factsOf(scene)) }) : undefined;
  }

  #findRepeated(key: string | undefined, asked: string): Scene | "conflict" | undefined {
    const earlier = key === undefined ? undefined : this.#asked.get(key);
    if (!earlier) return undefined;
    return earlier.asked === asked ? this.#find(earlier.token) : "conflict";
  }

  #remember(key: string | undefined, asked: string, { token }: FakeVerification): void {
    if (key !== undefined) this.#asked.set(key, { asked, token });
  }

  #renderSent(scene: Scene): CallResult<"resendCode"> {
    return createSuccess({
      ...describeVerification(scene.it),
      ...readTiming(scene),
      ...readCode(scene, this.#parts.code.length),
      channels: this.#offers,
    });
  }

  #renderStarted(scene: Scene): CallResult<"sendCode"> {
    const sent = this.#renderSent(scene);
    return sent.ok ? createSuccess({ ...sent.value, token: scene.it.token }) : sent;
  }

  #prove(scene: Scene): string {
    return createProof(scene, this.#parts.appKey, `fake-proof-${++this.#created}`);
  }
}
