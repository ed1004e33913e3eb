// Puts a button beside each piece of code. Pages have none of their own: without scripts it could do nothing.

/** Milliseconds for which the answer stands on the button. */
const standing = 2_000;

const copy = async (code: Element, word: Element): Promise<void> => {
  word.textContent = await navigator.clipboard.writeText(code.textContent ?? "").then(
    () => "Copied",
    () => "Not allowed",
  );
  setTimeout(() => {
    word.textContent = "Copy";
  }, standing);
};

const button = (code: Element, name: string): HTMLButtonElement => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "copy";
  const word = document.createElement("span");
  word.textContent = "Copy";
  const what = document.createElement("span");
  what.className = "visually-hidden";
  what.textContent = ` ${name}`;
  made.append(word, what);
  made.addEventListener("click", () => void copy(code, word));
  return made;
};

/** Adds a button to every snippet below `root`. */
export const addCopyButtons = (root: ParentNode): void => {
  for (const snippet of root.querySelectorAll(".snippet")) {
    const code = snippet.querySelector("code");
    const name = snippet.querySelector("figcaption")?.textContent ?? "";
    if (code) snippet.querySelector("figcaption")?.after(button(code, name));
  }
};
