// What messages say in Khmer.
import type { Texts } from "../texts.ts";

/** The texts in Khmer. */
export const khmer: Texts = {
  name: "Khmer",
  message: "លេខកូដ {brand}៖ {code}។ មានសុពលភាព {time}។",
  call: {
    greeting: "សួស្តី។ លេខកូដ {brand} របស់អ្នកគឺ៖",
    again: "ម្ដងទៀត៖",
    validity: "លេខកូដនេះមានសុពលភាព {time}។",
  },
  time: {
    other: "{minutes} នាទី",
  },
};
