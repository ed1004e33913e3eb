import "@telproof/widget/jsx";
import type { TelProofElement } from "@telproof/widget";
import { useEffect, useRef } from "react";

interface PhoneFieldProps {
  readonly appKey: string;
  readonly baseUrl: string;
  readonly onVerified: (proof: string) => void;
}

export function PhoneField({ appKey, baseUrl, onVerified }: PhoneFieldProps) {
  const element = useRef<TelProofElement>(null);
  const latest = useRef(onVerified);
  useEffect(() => {
    latest.current = onVerified;
  });
  useEffect(() => {
    const { current } = element;
    const report = () => {
      if (current?.state?.step === "verified") latest.current(current.state.proof);
    };
    report(); // a restored number may be verified before React hydrates the page
    current?.addEventListener("tel-proof-verified", report);
    return () => current?.removeEventListener("tel-proof-verified", report);
  }, []);
  return (
    <tel-proof ref={element} app-key={appKey} base-url={baseUrl} required suppressHydrationWarning>
      {""}
    </tel-proof>
  );
}
