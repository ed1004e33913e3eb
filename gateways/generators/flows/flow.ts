// What every generated client has to be able to do.

/** Verifies a number of a test app: start, a wrong code, inbox, the right code, redemption. */
export type Flow = (it: {
  readonly baseUrl: string;
  readonly secretKey: string;
  readonly phone: string;
}) => Promise<{
  readonly refused: string | undefined;
  readonly phone: string | undefined;
  readonly action: string | null | undefined;
}>;
