// What the picker's dialog draws. Types only.
import type { TemplateResult } from "lit";
import type { Country } from "../phone/countries.ts";

export interface PickerModel {
  readonly query: string;
  readonly found: readonly Country[];
  /** Index of the option that the keys are on. */
  readonly active: number;
  /** The country that is chosen now. */
  readonly current: string | null;
}

/** What the dialog asks of its picker. */
export interface PickerActions {
  readonly renderFlag: (iso2: string) => TemplateResult;
  readonly search: (query: string) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly choose: (iso2: string | undefined) => void;
  readonly close: () => void;
}
