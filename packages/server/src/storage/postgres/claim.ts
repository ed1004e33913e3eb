// What a claim of deliveries or webhook requests asks for. Types only.

/** Up to `limit` of those that are due at `now`, to be leased until `until`; both in Unix milliseconds. */
export interface Claim {
  readonly now: number;
  readonly until: number;
  readonly limit: number;
}
