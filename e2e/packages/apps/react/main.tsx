// An app in React: the widget by its wrapper, the SDK by its session as an external store. Strict mode draws all twice.
import { createClient, createSession } from "@telproof/sdk";
import { defineTelProof } from "@telproof/widget";
import type { TelProofJsx } from "@telproof/widget/jsx";
import { TelProof } from "@telproof/widget/react";
import { StrictMode, useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";

const query = new URLSearchParams(location.search);
const appKey = query.get("app") ?? "";
const baseUrl = query.get("server") ?? "";

defineTelProof({ baseUrl });
const session = createSession(createClient({ appKey, baseUrl }));

/** Without the wrapper it has the same attributes; drawn nowhere, only compiled. */
export const plain = (more: TelProofJsx) => <tel-proof {...more} app-key={appKey} theme="dark" required />;

function Widget() {
  const [proof, setProof] = useState("");
  return (
    <>
      <TelProof
        appKey={appKey}
        theme="light"
        required
        onVerified={({ detail }) => setProof(detail.proof)}
        onError={({ detail }) => setProof(detail.error.code)}
      />
      <output id="from-widget">{proof}</output>
    </>
  );
}

function OwnScreens() {
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const [number, setNumber] = useState("");
  const [code, setCode] = useState("");
  return (
    <>
      <label>
        SDK number <input value={number} onChange={({ target }) => setNumber(target.value)} />
      </label>
      <button type="button" onClick={() => void session.sendCode({ phone: number })}>
        SDK send
      </button>
      <label>
        SDK code <input value={code} onChange={({ target }) => setCode(target.value)} />
      </label>
      <button type="button" onClick={() => void session.checkCode(code)}>
        SDK check
      </button>
      <output id="from-sdk">{state.step === "verified" ? state.proof : ""}</output>
    </>
  );
}

const root = document.getElementById("root");
if (!root) throw new Error("This page has no root.");
createRoot(root).render(
  <StrictMode>
    <Widget />
    <OwnScreens />
  </StrictMode>,
);
