// What messages say in Indonesian.
import type { Texts } from "../texts.ts";

/** The texts in Indonesian. */
export const indonesian: Texts = {
  name: "Indonesian",
  message: "Kode {brand}: {code}. Berlaku selama {time}.",
  call: {
    greeting: "Halo. Kode {brand} Anda adalah:",
    again: "Saya ulangi:",
    validity: "Kode ini berlaku selama {time}.",
  },
  time: {
    other: "{minutes} menit",
  },
};
