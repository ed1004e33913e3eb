// The Enter key in a field of the widget.

/** Enter acts on the widget; without this it would send the page's form. */
export function onEnter(input: HTMLInputElement, act: () => void, signal?: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    act();
  };
  input.addEventListener("keydown", onKey, signal && { signal });
}
