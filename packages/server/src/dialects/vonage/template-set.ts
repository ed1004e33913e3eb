// An app's custom templates: one text per channel and language under one name. Data only.

/** One text. Moments are Unix milliseconds. */
export interface TemplateFragment {
  readonly id: string;
  readonly channel: "sms" | "voice";
  /** As it was given, such as `en-us`. */
  readonly locale: string;
  /** With `${code}`, and perhaps `${brand}`, `${time-limit}`, `${time-limit-unit}`. */
  readonly text: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Texts under one name. */
export interface TemplateSet {
  readonly id: string;
  readonly name: string;
  /** Whether it is used where a request names none; at most one is. */
  readonly isDefault: boolean;
  readonly fragments: readonly TemplateFragment[];
}
