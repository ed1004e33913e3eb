// React compiled by Babel and bundled by webpack: the element itself with its event in JSX, and own screens by the hook.
import { usePhoneVerification } from "@telproof/sdk/react";
import { defineTelProof } from "@telproof/widget";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const query = new URLSearchParams(location.search);
const appKey = query.get("app");
const baseUrl = query.get("server");

defineTelProof({ baseUrl });

function Widget() {
  const [proof, setProof] = useState("");
  return (
    <>
      <tel-proof app-key={appKey} ontel-proof-verified={({ detail }) => setProof(detail.proof)} />
      <output id="from-widget">{proof}</output>
    </>
  );
}

function OwnScreens() {
  const { state, sendCode, checkCode, phoneProps, codeProps } = usePhoneVerification({ appKey, baseUrl });
  return (
    <>
      <label>
        SDK number <input {...phoneProps} />
      </label>
      <button type="button" onClick={() => sendCode()}>
        SDK send
      </button>
      <label>
        SDK code <input {...codeProps} />
      </label>
      <button type="button" onClick={() => checkCode()}>
        SDK check
      </button>
      <output id="from-sdk">{state.step === "verified" ? state.proof : ""}</output>
    </>
  );
}

createRoot(document.getElementById("root")).render(
  <>
    <Widget />
    <OwnScreens />
  </>,
);
