// What can be read of a widget, whatever drives it. It changes nothing.
import type { Wording } from "./strings/wording.ts";
import { createView } from "./view-model/create-view.ts";
import { findKnownNumber, type KnownNumber } from "./view-model/known-number.ts";
import type { UiState } from "./view-model/ui-state.ts";
import type { View } from "./view-model/view.ts";
import type { WidgetState } from "./view-model/widget-state.ts";

/** A controller as the element reads it. */
export abstract class ShownState {
  abstract get widgetState(): WidgetState;

  computeView(): View {
    return createView(this.widgetState);
  }

  get inputs(): UiState {
    return this.widgetState.ui;
  }

  get wording(): Wording {
    return this.widgetState.wording;
  }

  get number(): KnownNumber {
    return findKnownNumber(this.widgetState);
  }

  get proof(): string | null {
    const { session } = this.widgetState;
    return session.step === "verified" ? session.proof : null;
  }
}
