// Who may settle a delivery or a webhook request. Types only.

/**
 * A process's hold on a delivery or webhook request. A claim by another process gives it another end, so a settlement that names
 * this one comes too late then and changes nothing, as does one that is repeated.
 */
export interface Lease {
  /** Of the delivery or the webhook request. */
  readonly id: string;
  /** Unix milliseconds, as it was stored. */
  readonly leasedUntil: number;
}
