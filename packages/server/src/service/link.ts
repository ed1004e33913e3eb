// The use cases behind a link in a message: read it, and verify with it. Verifying counts as a guess, so the limits of guesses
// apply. Reading changes nothing, because previews and scanners open links.
import {
  type CurrentState,
  type Decision,
  type DecisionContext,
  refuse,
} from "../core/verification/decision.ts";
import { guess } from "../core/verification/guess.ts";
import type { Identity, Verification, Verified } from "../core/verification/verification.ts";
import type { App } from "./app.ts";
import { commit, type Outcome } from "./commit.ts";
import type { Ports } from "./ports.ts";
import { readCurrent } from "./read-current.ts";
import type { LinkTokens } from "./secrets.ts";

/** Beginning of a link's path. */
export const linkPath = "/l";

/** The URL that verifies, for messages of a server at `issuer`. */
export const linkTo =
  (links: LinkTokens, issuer: string) =>
  (it: Identity): string =>
    `${issuer}${linkPath}/${it.appKey}/${links.issue(it)}`;

/** What a link's path says. */
export interface LinkCommand {
  readonly appKey: string;
  readonly token: string;
}

/** Where a link leads: a verification and its app; undefined when this server never wrote it. */
export type Linked = { readonly app: App; readonly verification: Verification } | undefined;

/** Finds the verification of a link. */
export const lookAtLink = async (ports: Ports, { appKey, token }: LinkCommand): Promise<Linked> => {
  const id = ports.links.idIn(token);
  const app = id === undefined ? undefined : await ports.store.app(appKey);
  if (!app || id === undefined) return undefined;
  const { verification } = await readCurrent(ports, { appKey, id });
  return verification && ports.links.matches(verification, token) ? { app, verification } : undefined;
};

/** Verifies by a link; undefined when this server never wrote it. */
export const followLink = async (
  ports: Ports,
  command: LinkCommand,
): Promise<Outcome<Verified> | undefined> => {
  const linked = await lookAtLink(ports, command);
  if (!linked) return undefined;
  const { app, verification } = linked;
  const ref = { appKey: app.appKey, id: verification.id };
  return commit(
    ports,
    { app, ref, command: "follow link", decide: follow(ports, command) },
    ports.outbox.dispatch,
  );
};

/** Checks the token again inside the transaction: the number may have been changed since. */
const follow =
  ({ links, vault }: Ports, { token }: LinkCommand) =>
  (known: CurrentState, context: DecisionContext): Decision<Verified> => {
    const { verification: it } = known;
    if (!it || !links.matches(it, token)) return refuse(known, { reason: "unknown_session" });
    return guess(it.state === "pending" ? vault.open(it.id, it.code.sealed) : "", known, context);
  };
