// The extra fields of mode `signup`, such as a consent: real fields below the widget, without a name, so that only the
// page's handlers get their values. They hold up nothing: the number is verified with or without them.
import type { FieldSpec } from "./options.ts";

/** What a page's handlers get of the fields. */
export type FormValues = Readonly<Record<string, string | boolean>>;

/** Fields that stand in a page. */
export interface SignUpFields {
  readonly box: HTMLElement;
  readonly values: (phone: string) => FormValues;
}

const types = new Set(["checkbox", "email", "number", "text", "url", "date"]);

function createInput({
  id,
  type = "text",
  label,
  placeholder = "",
  checked = false,
}: FieldSpec): HTMLInputElement {
  const input = document.createElement("input");
  input.type = types.has(type) ? type : "text";
  input.dataset["field"] = id;
  // Without a label the placeholder becomes one.
  if (label !== undefined) input.placeholder = placeholder;
  input.checked = checked;
  return input;
}

function createLine(spec: FieldSpec, input: HTMLInputElement): HTMLElement {
  const line = document.createElement("label");
  const text = document.createElement("span");
  line.className = "ringcaptcha-field";
  text.textContent = spec.label ?? spec.placeholder ?? spec.id;
  if (input.type === "checkbox") line.append(input, " ", text);
  else line.append(text, input);
  return line;
}

/** Draws the fields. The phone number is the widget's own, so a field of type `phone` is not drawn. */
export function createSignUpFields(form: readonly FieldSpec[]): SignUpFields {
  const fields = form
    .filter(({ id, type }) => id !== "phone" && type !== "phone")
    .map((spec) => ({ spec, input: createInput(spec) }));
  const box = document.createElement("div");
  box.append(...fields.map(({ spec, input }) => createLine(spec, input)));
  const heldBy = (input: HTMLInputElement) => (input.type === "checkbox" ? input.checked : input.value);
  const values = (phone: string) => ({
    phone,
    ...Object.fromEntries(fields.map(({ spec, input }) => [spec.id, heldBy(input)])),
  });
  return { box, values };
}
