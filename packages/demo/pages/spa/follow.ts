// Only for the demo: tells the handset which number the session is verifying. A real app has real phones.
import type { Session } from "@telproof/sdk";
import type { DemoHandset } from "../handset/demo-handset.ts";
import "../handset/main.ts";

/** After a reload the number is masked until the server has named it. */
const isWhole = (phone: string) => /^\+\d+$/.test(phone);

/** Lets the page's handset watch the session's number for as long as a code is awaited. */
export const followWithHandset = ({ getState, subscribe }: Session): void => {
  const handset = document.querySelector<DemoHandset>("demo-handset");
  let followed = "";
  const follow = () => {
    const state = getState();
    const wanted =
      state.step === "code" && isWhole(state.phone) ? `${state.phone} ${state.messagesSent}` : state.step;
    if (wanted === followed) return;
    followed = wanted;
    if (state.step === "code" && isWhole(state.phone)) handset?.watch(state.phone);
    if (state.step === "verified") handset?.settle();
  };
  subscribe(follow);
  follow();
};
