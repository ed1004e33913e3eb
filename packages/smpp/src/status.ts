// Names of `command_status` and what an error is about (SMPP 3.4, 5.1.3).

const names: Readonly<Record<number, string>> = {
  1: "ESME_RINVMSGLEN",
  2: "ESME_RINVCMDLEN",
  3: "ESME_RINVCMDID",
  4: "ESME_RINVBNDSTS",
  5: "ESME_RALYBND",
  8: "ESME_RSYSERR",
  10: "ESME_RINVSRCADR",
  11: "ESME_RINVDSTADR",
  13: "ESME_RBINDFAIL",
  14: "ESME_RINVPASWD",
  15: "ESME_RINVSYSID",
  20: "ESME_RMSGQFUL",
  21: "ESME_RINVSERTYP",
  51: "ESME_RINVNUMDESTS",
  67: "ESME_RINVESMCLASS",
  69: "ESME_RSUBMITFAIL",
  72: "ESME_RINVSRCTON",
  73: "ESME_RINVSRCNPI",
  80: "ESME_RINVDSTTON",
  81: "ESME_RINVDSTNPI",
  83: "ESME_RINVSYSTYP",
  88: "ESME_RTHROTTLED",
  97: "ESME_RINVSCHED",
  98: "ESME_RINVEXPIRY",
  254: "ESME_RDELIVERYFAILURE",
  255: "ESME_RUNKNOWNERR",
};

/** RINVDSTADR, RINVNUMDESTS, RINVDSTTON, RINVDSTNPI. */
const aboutDestination: readonly number[] = [11, 51, 80, 81];

/** A status by name and number, such as `ESME_RTHROTTLED (0x58)`. */
export const statusName = (status: number): string =>
  `${names[status] ?? "vendor's own status"} (0x${status.toString(16)})`;

/** RMSGQFUL, RTHROTTLED. */
const aboutLoad: readonly number[] = [20, 88];

/** What an error is about: the phone, the SMSC's load (it is well but takes no more for now), or anything else. */
export type RejectionCause = "destination" | "load" | "other";

/** What the error of a message is about. */
export const rejectionCause = (status: number): RejectionCause => {
  if (aboutDestination.includes(status)) return "destination";
  return aboutLoad.includes(status) ? "load" : "other";
};
