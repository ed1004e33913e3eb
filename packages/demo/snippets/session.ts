import { createClient, createSession } from "@telproof/sdk";
import { errorText } from "@telproof/sdk/messages";

const client = createClient({ appKey: "YOUR_APP_KEY", baseUrl: "https://telproof.example.com" });
const session = createSession(client);

const form = document.querySelector("form");
const hint = document.querySelector("output");

function draw() {
  const state = session.getState();
  switch (state.step) {
    case "phone":
      return "Your phone number?";
    case "code":
      return `Sent to ${state.phone}. Again in ${state.retryIn} s. Your code?`;
    case "verified":
      return `${state.phone} is yours.`; // post state.proof to your back end
    case "ended":
      return `Over: ${state.reason}. Your phone number, once more?`;
  }
}

session.subscribe(() => {
  const { error } = session.getState();
  if (hint) hint.value = errorText(error) ?? draw();
});

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const typed = String(new FormData(form).get("typed"));
  form.reset();
  if (session.getState().step === "code") session.checkCode(typed);
  else session.sendCode({ phone: typed });
});
