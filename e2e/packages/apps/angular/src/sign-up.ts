import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  inject,
  makeStateKey,
  REQUEST_CONTEXT,
  signal,
  TransferState,
} from "@angular/core";
import { defineTelProof } from "@telproof/widget";

interface Settings {
  readonly appKey: string;
  readonly baseUrl: string;
}

const settingsKey = makeStateKey<Settings>("telproof");

defineTelProof();

@Component({
  selector: "sign-up",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <form ngNoForm>
      <label>Name <input name="name" /></label>
      <tel-proof
        [attr.app-key]="settings.appKey"
        [attr.base-url]="settings.baseUrl"
        (tel-proof-verified)="proof.set($any($event).detail.proof)"
      ></tel-proof>
      <output id="from-widget">{{ proof() }}</output>
    </form>
  `,
})
export class SignUp {
  readonly settings = this.#readSettings();
  readonly proof = signal("");

  /** The server knows them, and leaves them in the page. */
  #readSettings(): Settings {
    const state = inject(TransferState);
    const known = inject(REQUEST_CONTEXT, { optional: true }) as Settings | null;
    if (known) state.set(settingsKey, known);
    return state.get(settingsKey, { appKey: "", baseUrl: "" });
  }
}
