// Copies a snippet's text when its button is pressed, and says so in the button's own word.

/** Milliseconds for which the word stands. */
const standing = 2_000;

const copy = async (button: HTMLButtonElement, word: Element) => {
  const text = button.parentElement?.querySelector("code")?.textContent ?? "";
  word.textContent = await navigator.clipboard.writeText(text).then(
    () => "Copied",
    () => "Not allowed",
  );
  setTimeout(() => {
    word.textContent = "Copy";
  }, standing);
};

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
  const word = button.firstElementChild;
  if (word !== null) button.addEventListener("click", () => void copy(button, word));
}
