// Times, and the figures that every answer of a session carries.
import { z } from "zod";

export const seconds = (description: string) => z.int().nonnegative().meta({ description });
export const dateTime = (description: string) => z.iso.datetime().meta({ description });
export const e164 = z.string().meta({
  description:
    "The number in E.164, with `+`. A page whose back end began the verification gets it masked: `+44•••••••123`.",
});

/** Carried by every answer of a session, and by every problem of one. */
export const timing = {
  expires_in: seconds("Seconds until the session ends without use."),
  retry_in: seconds("Seconds until another message may be asked for."),
  messages_sent: z.int().nonnegative().meta({ description: "Messages sent in this verification so far." }),
};
