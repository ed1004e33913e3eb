// The form of the widget's texts. `%name%` stands for a value; `one|other` are the forms for one and for any other number.

/** What the widget says, in one language. */
export interface WidgetTexts {
  readonly help: string;
  readonly title: string;
  readonly summary: string;
  readonly number: string;
  readonly country: string;
  readonly length: string;
  readonly sends: string;
  readonly choose: string;
  readonly sms: string;
  readonly call: string;
  readonly search: string;
  readonly send: string;
  readonly callMe: string;
  readonly example: string;
  readonly texting: string;
  readonly calling: string;
  readonly enter: string;
  readonly wrong: string;
  readonly change: string;
  readonly seconds: string;
  readonly minutes: string;
  readonly again: string;
  readonly done: string;
  readonly guesses: string;
  readonly expired: string;
  readonly failed: string;
  readonly linkSent: string;
  readonly getLink: string;
  readonly taken: string;
}
