// The floor: the least that a Lit element with one field can be.
import { html, LitElement } from "lit";

class FloorField extends LitElement {
  render() {
    return html`<label>Phone number <input type="tel"></label>`;
  }
}

customElements.define("floor-field", FloorField);
