// The whole page, rendered alike on the server and in the browser: with the component, or with the element as the guide shows it.
import { usePhoneVerification } from "@telproof/sdk/react";
import { defineTelProof } from "@telproof/widget";
import { TelProof } from "@telproof/widget/react";
import { StrictMode, useState } from "react";
import { PhoneField } from "./phone-field.tsx";

export interface PageProps {
  readonly appKey: string;
  readonly baseUrl: string;
  /** Whether the page uses `<tel-proof>` without the component. */
  readonly plain: boolean;
}

interface WidgetProps extends Omit<PageProps, "plain"> {
  readonly onVerified: (proof: string) => void;
}

defineTelProof();

const texts = { phoneLabel: "Phone number" };

const Component = ({ onVerified, ...settings }: WidgetProps) => (
  <TelProof {...settings} required texts={texts} onVerified={({ detail }) => onVerified(detail.proof)} />
);

function SignUp({ plain, ...settings }: PageProps) {
  const [proof, setProof] = useState("");
  const [renders, setRenders] = useState(1);
  const Widget = plain ? PhoneField : Component;
  return (
    <form data-renders={renders}>
      <label>
        Name <input name="name" onInput={() => setRenders(renders + 1)} />
      </label>
      <Widget {...settings} onVerified={setProof} />
      <output id="from-widget">{proof}</output>
    </form>
  );
}

function OwnScreens({ appKey, baseUrl }: Pick<PageProps, "appKey" | "baseUrl">) {
  const { state, sendCode, checkCode, phoneProps, codeProps } = usePhoneVerification({ appKey, baseUrl });
  return (
    <section>
      <output id="step">{state.step}</output>
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
    </section>
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
          <OwnScreens appKey={props.appKey} baseUrl={props.baseUrl} />
        </body>
      </html>
    </StrictMode>
  );
}
