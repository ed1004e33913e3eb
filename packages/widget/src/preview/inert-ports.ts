// In place of server and session: nothing is asked of the one, nothing is kept in the other.
import type { Client, Session } from "@telproof/sdk";
import type { Ports } from "../ports.ts";
import { emptyState, sampleConfig } from "./samples.ts";

/** A call that never comes back: nothing waits for it but the preview. */
const never = () => new Promise<never>(() => {});

const createInertClient = (): Client => ({
  appKey: "",
  getConfig: async () => ({ ok: true, value: sampleConfig }),
  sendCode: never,
  resendCode: never,
  checkCode: never,
  getStatus: never,
  cancel: never,
  sendNextStep: never,
  getProof: never,
});

/** Stays where it is, without number and proof. */
function createInertSession(): Session {
  const stay = async () => ({ ok: true, value: emptyState }) as const;
  const nothing = () => {};
  return {
    getState: () => emptyState,
    subscribe: () => nothing,
    sendCode: stay,
    resendCode: stay,
    checkCode: stay,
    changeNumber: stay,
    reset: nothing,
    getProof: async () => null,
    proofIsDue: () => false,
    renewProof: async () => {},
    markProofUsed: nothing,
    forget: nothing,
    destroy: nothing,
  };
}

export const inertPorts = {
  createClient: createInertClient,
  createSession: createInertSession,
  loadMetadata: async () => null,
  online: () => true,
  onConnection: () => {},
} satisfies Partial<Ports>;
