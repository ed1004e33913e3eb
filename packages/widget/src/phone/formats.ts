// Gathers what formatting takes, when it is first needed: the engine, and the metadata of single countries.
// It never formats by itself and keeps no number.
import { type Numbering, plainNumbering } from "./numbering.ts";
import { recordsIn } from "./records.ts";

/** The engine's exports, as its chunk has them. */
export interface Engine {
  readonly numberingOf: (records: Readonly<Record<string, unknown>>) => Numbering;
}

export interface FormatSources {
  readonly loadEngine: () => Promise<Engine>;
  /** libphonenumber metadata that holds one country; may reject. */
  readonly loadMetadata: (iso2: string, signal: AbortSignal) => Promise<unknown>;
}

/** The formats of one widget. */
export class Formats {
  readonly #sources: FormatSources;
  readonly #onChange: () => void;
  #engine: Engine | null = null;
  #records: Readonly<Record<string, unknown>> = {};
  /** What was asked for is not asked for again, unless it failed. */
  readonly #asked = new Map<string, Promise<void>>();
  numbering: Numbering = plainNumbering;

  /** @param onChange more is known than before: there is another numbering. */
  constructor(sources: FormatSources, onChange: () => void) {
    this.#sources = sources;
    this.#onChange = onChange;
  }

  /** Adds the countries of a metadata answer. */
  add(answer: unknown): void {
    const records = recordsIn(answer);
    this.#records = { ...this.#records, ...records };
    for (const iso2 of Object.keys(records)) this.#asked.set(iso2, Promise.resolve());
    this.#renew();
  }

  /** Loads what is missing for a country. Resolves when formatting is as good as it gets; never rejects. */
  async need(iso2: string | null, signal: AbortSignal): Promise<void> {
    const engine = this.#once("engine", async () => {
      this.#engine = await this.#sources.loadEngine();
      this.#renew();
    });
    // An answer holds all countries that share the calling code.
    const country =
      iso2 && this.#once(iso2, async () => this.add(await this.#sources.loadMetadata(iso2, signal)));
    await Promise.all([engine, country]);
  }

  #once(what: string, load: () => Promise<void>): Promise<void> {
    const asked = this.#asked.get(what) ?? load().catch(() => void this.#asked.delete(what));
    this.#asked.set(what, asked);
    return asked;
  }

  #renew(): void {
    if (!this.#engine) return;
    this.numbering = this.#engine.numberingOf(this.#records);
    this.#onChange();
  }
}
