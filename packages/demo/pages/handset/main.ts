// Puts the handset beside `<tel-proof>`: it hears from the widget's events which number to watch.
import { DemoHandset } from "./demo-handset.ts";

customElements.define("demo-handset", DemoHandset);

const handset = document.querySelector<DemoHandset>("demo-handset");

document.addEventListener("tel-proof-code-sent", (event) => {
  const { phone } = (event as CustomEvent<{ readonly phone: string }>).detail;
  handset?.watch(phone);
});
document.addEventListener("tel-proof-verified", () => handset?.settle());
