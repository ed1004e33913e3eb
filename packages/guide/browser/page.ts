// What every page runs: buttons that copy code. Only the page with the preview loads the preview.
import "./styles/site.css";
import { addCopyButtons } from "./copy.ts";

addCopyButtons(document);

const preview = document.querySelector("theming-preview");
if (preview instanceof HTMLElement) {
  const { startPreview } = await import("./theming.ts");
  await startPreview(preview);
}
