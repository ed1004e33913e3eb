// An app that knows of Telproof what npm gave it: the widget by its element, the SDK by its client.
import { createClient, type TelProofError } from "@telproof/sdk";
import { defineTelProof, type TelProofElement } from "@telproof/widget";
import { createRenderer } from "@telproof/widget/render";

const query = new URLSearchParams(location.search);
const appKey = query.get("app") ?? "";
const baseUrl = query.get("server") ?? "";

function find<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`This page has no ${id}.`);
}

const write = (id: string, text: string) => {
  find(id, HTMLOutputElement).value = text;
};

defineTelProof({ baseUrl });
const renderer = createRenderer({ page: document, functionNamed: () => undefined });
renderer.render("#widget", { sitekey: appKey, theme: "light" });
const element: TelProofElement | null = document.querySelector("tel-proof");
element?.addEventListener("tel-proof-verified", ({ detail }) => write("from-widget", detail.proof));

const client = createClient({ appKey, baseUrl });
let token = "";
const refuse = (error: TelProofError) => write("from-sdk", error.code);

find("send", HTMLButtonElement).onclick = async () => {
  const sent = await client.sendCode({ phone: find("number", HTMLInputElement).value });
  if (sent.ok) token = sent.value.token;
  else refuse(sent.error);
};
find("check", HTMLButtonElement).onclick = async () => {
  const verified = await client.checkCode({ token, code: find("code", HTMLInputElement).value });
  if (verified.ok) write("from-sdk", verified.value.proof);
  else refuse(verified.error);
};
