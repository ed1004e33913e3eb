// What is said of names that have no comment of their own in the sources: parts, custom properties, states, and members
// that every form control has. A name that the sources lack, or a name without words, ends the generation.

export const members = {
  disabled: "Nothing can be done; a disabled `<fieldset>` does the same.",
  theme: "Colours: as the page's own `color-scheme`, or always light or dark.",
  responseField: "How the proof takes part in the form: one hidden input, or the element's own form value.",
  validity: "As on `<input>`.",
  validationMessage: "As on `<input>`.",
  willValidate: "As on `<input>`.",
  checkValidity: "As on `<input>`.",
  reportValidity: "As on `<input>`.",
};

export const parts = {
  card: "The frame around every step.",
  "phone-field": "The phone field.",
  "country-button": "The country button in the phone field.",
  code: "The row of boxes.",
  verified: "The verified step.",
  label: "The label of a field.",
  hint: "The sentence below a label.",
  message: "What is said about an entry, such as an error.",
  title: "The headline of a step without a field.",
  digit: "A box of the code.",
  button: "Every button.",
  "send-button": "The button that sends a code.",
  "check-button": "The button that checks a code, where the last digit does not.",
  "resend-button": "The button that sends the code again.",
  "channel-button": "Each button that sends the code another way.",
  "change-button": "The button that goes back to the number.",
  picker: "The country dialog.",
  options: "The list of countries.",
  option: "A country in the list.",
};

export const slots = {
  consent:
    "What a person has to agree to before a code is sent. It is above the button; while a control in it is not valid, no code is sent.",
  hint: "In place of the sentence below the phone field's label.",
  verified: "Below the verified number.",
};

export const properties = {
  "--tel-proof-accent": "Buttons, focus, what is chosen.",
  "--tel-proof-on-accent": "Text on the accent.",
  "--tel-proof-surface": "Background of the card.",
  "--tel-proof-field-background": "Background of the fields.",
  "--tel-proof-text": "Text.",
  "--tel-proof-muted": "Text that steps back.",
  "--tel-proof-border": "Lines of the card.",
  "--tel-proof-field-border": "Lines of the fields.",
  "--tel-proof-danger": "Errors.",
  "--tel-proof-warning": "Remarks.",
  "--tel-proof-success": "The sign of a verified number.",
  "--tel-proof-focus": "What has the focus.",
  "--tel-proof-placeholder": "The hint inside the country search.",
  "--tel-proof-radius": "Corners.",
  "--tel-proof-padding": "Space inside the card.",
  "--tel-proof-spacing": "Space between the boxes of the code.",
  "--tel-proof-control-height": "Height of the fields and the boxes.",
  "--tel-proof-max-width": "Widest.",
  "--tel-proof-min-height": "Height that all steps keep.",
  "--tel-proof-font-family": "Font family.",
};

export const states = {
  phone: "A number is asked for.",
  code: "A code is asked for.",
  ended: "The verification is over without success.",
  verified: "The number is verified.",
  busy: "An answer of the server is waited for.",
  invalid: "What was entered was refused.",
  disabled: "Nothing can be done.",
  misconfigured: "The page's own settings are at fault.",
};

/** The words for each of `found`, in the order of the words. Both have to name the same. */
export const wordsFor = (kind, words, found) => {
  const names = new Set(found);
  const wrong = [
    ...[...names].filter((name) => !(name in words)).map((name) => `${kind} ${name} has no words`),
    ...Object.keys(words)
      .filter((name) => !names.has(name))
      .map((name) => `there is no ${kind} ${name}`),
  ];
  if (wrong.length > 0) throw new Error(wrong.join("; "));
  return Object.entries(words).map(([name, description]) => ({ name, description }));
};
