// From the wire's words to the SDK's: names become camelCase and moments a `Date`, by type and at run time alike, so that
// a field renamed in the contract is a compile error here. An answer that lacks what the contract promises is refused.

type Camel<Name> = Name extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;

type Moment = `${string}_at` | `${string}_until`;

type ReadValue<Name, Value> = Name extends Moment ? Date | Extract<Value, null> : Exclude<Value, undefined>;

/** An answer in the SDK's words. */
export type Read<Wire> = { readonly [Name in keyof Wire as Camel<Name>]: ReadValue<Name, Wire[Name]> };

type Blank<Value> = Value extends string
  ? ""
  : Value extends number
    ? 0
    : Value extends boolean
      ? false
      : object;

/** The fields that an answer cannot do without, empty. */
export type Form<Wire> = { readonly [Name in keyof Wire]?: Blank<Wire[Name]> };

/** Whether a field holds what its form asks for. Figures count something: they are whole and not negative. */
export const isFilledIn = (value: unknown, blank: unknown): boolean =>
  typeof value === "number"
    ? blank === 0 && Number.isSafeInteger(value) && value >= 0
    : value !== null && typeof value === typeof blank && Array.isArray(value) === Array.isArray(blank);

/** Makes the reader of one kind of answer. It throws at one that is not filled in as the form asks. */
export const reader =
  <Wire extends object>(form: Form<Wire>) =>
  (answer: Wire): Read<Wire> => {
    for (const name in form)
      if (!isFilledIn(answer[name as keyof Wire], form[name])) throw new TypeError(name);
    return rename(answer) as Read<Wire>;
  };

/** The fields of an answer in the SDK's words. */
export const rename = (answer: object) =>
  Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [
      name.replace(/_(.)/g, (_, letter) => letter.toUpperCase()),
      value && /_(at|until)$/.test(name) ? new Date(value) : value,
    ]),
  );
