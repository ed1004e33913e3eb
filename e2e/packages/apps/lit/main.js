// Lit: the element inside another custom element's template.
import { defineTelProof } from "@telproof/widget";
import { html, LitElement } from "lit";

const query = new URLSearchParams(location.search);

defineTelProof({ baseUrl: query.get("server") });

class SignUp extends LitElement {
  static properties = { proof: { state: true } };

  constructor() {
    super();
    this.proof = "";
  }

  /** The fields take part in the page's forms. */
  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <tel-proof
        app-key=${query.get("app")}
        .appearance=${{ theme: "light" }}
        @tel-proof-verified=${({ detail }) => {
          this.proof = detail.proof;
        }}
      ></tel-proof>
      <output id="from-widget">${this.proof}</output>
    `;
  }
}

customElements.define("sign-up", SignUp);
document.body.append(new SignUp());
