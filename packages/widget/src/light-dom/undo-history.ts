// Undo and redo in the phone field. The browser's own loses its place as soon as a script writes into a field, as
// formatting does, and then brings back other digits. It knows nothing of numbers.
import type { LightDomField } from "./light-dom-field.ts";

/** Steps through what was typed: back, none, or on. */
type Step = -1 | 0 | 1;

function readKey({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Step {
  if (altKey || !(ctrlKey || metaKey)) return 0;
  if (/^z$/i.test(key)) return shiftKey ? 1 : -1;
  return key === "y" && ctrlKey ? 1 : 0;
}

/** From a menu, or by shaking a phone. */
const readInputType = ({ inputType }: InputEvent): Step =>
  inputType === "historyUndo" ? -1 : inputType === "historyRedo" ? 1 : 0;

/** Keeps what the field holds after each edit, until `signal` aborts. */
export function addUndoHistory(field: LightDomField, signal: AbortSignal): void {
  const { input } = field;
  const now = () => ({ text: input.value, caret: input.selectionEnd });
  const moments = [now()];
  let at = 0;
  let going = false;
  const note = () => {
    if (going) return;
    moments.length = ++at;
    moments.push(now());
  };
  const go = (event: Event, way: Step) => {
    if (way === 0) return;
    event.preventDefault();
    const moment = moments[at + way];
    if (!moment) return;
    at += way;
    going = true;
    field.write(moment.text, moment.caret);
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    going = false;
  };
  input.addEventListener("input", note, { signal });
  input.addEventListener("keydown", (event) => go(event, readKey(event)), { signal });
  input.addEventListener("beforeinput", (event) => go(event, readInputType(event)), { signal });
}
