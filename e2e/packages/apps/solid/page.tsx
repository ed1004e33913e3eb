// Rendered alike on the server and in the browser: the element with its event, and own screens by the SDK's primitive.
import "@telproof/widget/solid";
import { createPhoneVerification } from "@telproof/sdk/solid";
import { defineTelProof } from "@telproof/widget";
import { createSignal } from "solid-js";

export interface PageProps {
  readonly appKey: string;
  readonly baseUrl: string;
}

defineTelProof();

function OwnScreens(props: PageProps) {
  const verification = createPhoneVerification({ appKey: props.appKey, baseUrl: props.baseUrl });
  const proof = () => (verification.state.step === "verified" ? verification.state.proof : "");
  return (
    <section>
      <output id="step">{verification.state.step}</output>
      <label>
        SDK number <input {...verification.phoneProps} />
      </label>
      <button type="button" onClick={() => verification.sendCode()}>
        SDK send
      </button>
      <label>
        SDK code <input {...verification.codeProps} />
      </label>
      <button type="button" onClick={() => verification.checkCode()}>
        SDK check
      </button>
      <output id="from-sdk">{proof()}</output>
    </section>
  );
}

export function Page(props: PageProps) {
  const [proof, setProof] = createSignal("");
  return (
    <main>
      <form>
        <label>
          Name <input name="name" />
        </label>
        <tel-proof
          app-key={props.appKey}
          base-url={props.baseUrl}
          on:tel-proof-verified={({ detail }) => setProof(detail.proof)}
        />
        <output id="from-widget">{proof()}</output>
      </form>
      <OwnScreens {...props} />
    </main>
  );
}
