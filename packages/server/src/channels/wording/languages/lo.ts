// What messages say in Lao.
import type { Texts } from "../texts.ts";

/** The texts in Lao. */
export const lao: Texts = {
  name: "Lao",
  message: "ລະຫັດ {brand}: {code}. ໃຊ້ໄດ້ພາຍໃນ {time}.",
  call: {
    greeting: "ສະບາຍດີ. ລະຫັດ {brand} ຂອງທ່ານແມ່ນ:",
    again: "ອີກຄັ້ງ:",
    validity: "ລະຫັດນີ້ໃຊ້ໄດ້ພາຍໃນ {time}.",
  },
  time: {
    other: "{minutes} ນາທີ",
  },
};
