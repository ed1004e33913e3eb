"use client";

import "@telproof/widget/jsx";
import { defineTelProof } from "@telproof/widget";
import { TelProof, type TelProofProps } from "@telproof/widget/react";
import { useState } from "react";

defineTelProof();

/** Next.js compiles the event's name in JSX too; drawn nowhere. */
export const plain = (
  <tel-proof app-key="" ontel-proof-verified={({ detail }) => console.info(detail.country)} />
);

export function SignUp({ appKey, baseUrl }: Pick<TelProofProps, "appKey" | "baseUrl">) {
  const [proof, setProof] = useState("");
  return (
    <form>
      <label>
        Name <input name="name" />
      </label>
      <TelProof
        appKey={appKey}
        baseUrl={baseUrl}
        appearance={{ theme: "light" }}
        required
        onVerified={({ detail }) => setProof(detail.proof)}
      />
      <output id="from-widget">{proof}</output>
    </form>
  );
}
