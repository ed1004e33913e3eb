// Preact, bundled by esbuild: the element with its event in JSX, typed by the widget's entry point for Preact.
import "@telproof/widget/preact";
import { defineTelProof } from "@telproof/widget";
import { Component, render } from "preact";

const query = new URLSearchParams(location.search);
const appKey = query.get("app") ?? "";

defineTelProof({ baseUrl: query.get("server") ?? "" });

class Page extends Component<object, { proof: string }> {
  override state = { proof: "" };

  override render() {
    return (
      <>
        <tel-proof
          app-key={appKey}
          appearance={{ theme: "light" }}
          ontel-proof-verified={({ detail }) => this.setState({ proof: detail.proof })}
        />
        <output id="from-widget">{this.state.proof}</output>
      </>
    );
  }
}

render(<Page />, document.body);
