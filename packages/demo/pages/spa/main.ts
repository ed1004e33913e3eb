// The single-page app: one session, one function that draws it, and the person's actions. All there is to it.
import { type Channel, createClient, createSession } from "@telproof/sdk";
import { part } from "../handset/part.ts";
import { draw, drawChoice } from "./draw.ts";
import { followWithHandset } from "./follow.ts";

const app = part(document, "app");
const client = createClient({ appKey: app.dataset["appKey"] ?? "", baseUrl: location.origin });
const session = createSession(client, { storageKey: "demo-spa" });

const onSubmit = (view: string, act: (fields: FormData, form: HTMLFormElement) => unknown) =>
  app.querySelector<HTMLFormElement>(`form[data-view=${view}]`)?.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    act(new FormData(form), form);
  });

const onClick = (name: string, act: (value: string | undefined) => unknown) => {
  for (const button of app.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
    button.addEventListener("click", () => act(button.dataset[name]));
  }
};

onSubmit("phone", (fields) =>
  session.sendCode({ phone: String(fields.get("phone")), channel: fields.get("channel") as Channel }),
);
onSubmit("code", (fields, form) => {
  form.reset();
  form.querySelector("input")?.focus();
  return session.checkCode(String(fields.get("code")));
});
onSubmit("verified", async (_, form) => {
  const proof = await session.getProof();
  if (proof === null) return;
  const field = form.elements.namedItem("phone_proof");
  if (field instanceof HTMLInputElement) field.value = proof;
  form.submit();
});
onClick("resend", () => session.resendCode());
onClick("channel", (channel) => session.resendCode({ channel: channel as Channel }));
onClick("change", () => session.changeNumber());
onClick("reset", () => session.reset());

// Offers only the channels that this app has.
const config = await client.getConfig();
if (config.ok) drawChoice(app, config.value.channels);

const render = () => draw(app, session.getState());
session.subscribe(render);
followWithHandset(session);
render();
