// The whole page, rendered alike on the server and in the browser: with the component, or with the element itself.
import { defineTelProof, type TelProofElement, type TelProofEventMap } from "@telproof/widget";
import "@telproof/widget/jsx";
import { TelProof } from "@telproof/widget/react";
import { StrictMode, useEffect, useRef, useState } from "react";

export interface PageProps {
  readonly appKey: string;
  readonly baseUrl: string;
  /** Whether the page uses `<tel-proof>` without the component. */
  readonly plain: boolean;
}

interface WidgetProps extends Omit<PageProps, "plain"> {
  readonly onProof: (proof: string) => void;
}

defineTelProof();

const texts = { phoneLabel: "Phone number" };

const Component = ({ onProof, ...settings }: WidgetProps) => (
  <TelProof {...settings} required texts={texts} onVerified={({ detail }) => onProof(detail.proof)} />
);

const Element = ({ appKey, baseUrl, onProof }: WidgetProps) => {
  const element = useRef<TelProofElement>(null);
  useEffect(() => {
    const { current } = element;
    const listener = ({ detail }: TelProofEventMap["tel-proof:verified"]) => onProof(detail.proof);
    if (current?.state?.step === "verified") onProof(current.state.proof);
    current?.addEventListener("tel-proof:verified", listener);
    return () => current?.removeEventListener("tel-proof:verified", listener);
  }, [onProof]);
  return (
    <tel-proof ref={element} app-key={appKey} base-url={baseUrl} required suppressHydrationWarning>
      {""}
    </tel-proof>
  );
};

function SignUp({ plain, ...settings }: PageProps) {
  const [proof, setProof] = useState("");
  const [renders, setRenders] = useState(1);
  const Widget = plain ? Element : Component;
  return (
    <form data-renders={renders}>
      <label>
        Name <input name="name" onInput={() => setRenders(renders + 1)} />
      </label>
      <Widget {...settings} onProof={setProof} />
      <output id="from-widget">{proof}</output>
    </form>
  );
}

export function Page(props: PageProps) {
  return (
    <StrictMode>
      <html lang="en">
        <head>
          <meta charSet="utf-8" />
          <title>Telproof in React on a server</title>
          <meta name="telproof" content={JSON.stringify(props)} />
        </head>
        <body>
          <SignUp {...props} />
        </body>
      </html>
    </StrictMode>
  );
}
