// Takes a tapped code to where it is wanted: the page's code field, or else the clipboard.

const findField = () =>
  [...document.querySelectorAll<HTMLInputElement>('input[autocomplete~="one-time-code"]')].find(
    (field) => !field.disabled && field.checkVisibility(),
  );

const fill = (field: HTMLInputElement, code: string) => {
  field.focus();
  field.value = code;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: code }));
};

/** Fills in or copies a code, and says which in words for the visitor. */
export const useCode = async (code: string): Promise<string> => {
  const field = findField();
  if (field !== undefined) {
    fill(field, code);
    return "Code filled in";
  }
  try {
    await navigator.clipboard.writeText(code);
    return "Code copied";
  } catch {
    return "The browser does not let this page copy";
  }
};
