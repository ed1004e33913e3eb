// An app in React: the widget by its wrapper, own screens by the SDK's hook. Strict mode draws all twice.
import { usePhoneVerification } from "@telproof/sdk/react";
import { defineTelProof } from "@telproof/widget";
import type { TelProofJsx } from "@telproof/widget/jsx";
import { TelProof } from "@telproof/widget/react";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

const query = new URLSearchParams(location.search);
const appKey = query.get("app") ?? "";
const baseUrl = query.get("server") ?? "";

defineTelProof({ baseUrl });

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
  const { state, sendCode, checkCode, phoneProps, codeProps } = usePhoneVerification({ appKey, baseUrl });
  return (
    <>
      <label>
        SDK number <input {...phoneProps} />
      </label>
      <button type="button" onClick={() => void sendCode()}>
        SDK send
      </button>
      <label>
        SDK code <input {...codeProps} />
      </label>
      <button type="button" onClick={() => void checkCode()}>
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
