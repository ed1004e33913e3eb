// What scripts of a page can read of <tel-proof>. What happens is the controller's.
import { TelProofAttributes } from "./attributes.ts";
import type { Controller } from "./controller.ts";
import type { TelProofState } from "./events.ts";

/** An element with what can be read of it. */
export class TelProofMembers extends TelProofAttributes {
  protected becomeReady: (() => void) | undefined;
  readonly #ready = new Promise<void>((resolve) => {
    this.becomeReady = resolve;
  });

  /** Null while the element is not in use. */
  protected get controller(): Controller | null {
    return null;
  }

  /** The proof at hand, or an empty string. It may be old, and be replaced soon; {@link getProof} is always good. */
  get value(): string {
    const { proof, proofs } = this.controller ?? {};
    proofs?.use();
    proofs?.replace();
    return proof ?? "";
  }

  /** Resolves once the server's settings have arrived, as `tel-proof-ready` tells. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** E.164, as soon as it is known for sure; an empty string before. */
  get phone(): string {
    return this.controller?.number.phone ?? "";
  }

  /** ISO 3166-1 alpha-2 of the number's country, as far as it is known. */
  get country(): string {
    return this.controller?.number.country ?? "";
  }

  /**
   * The current step with its countdowns and errors, without token and code; null while the widget loads. Each read of a
   * verified one gives a new object. Reading its `proof` counts as use: the widget then gets another one.
   */
  get state(): TelProofState | null {
    return this.controller?.proofs?.state ?? null;
  }

  /** A proof to be posted, another one with each call; null while the number is not verified or none can be had. */
  async getProof(): Promise<string | null> {
    return this.controller?.proofs?.take() ?? null;
  }
}
