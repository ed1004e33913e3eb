// What the peers weigh.
import { bundledSize, type Size } from "./size.ts";

const react = ["react", "react-dom", "react/*"];
const main = (name: string) => `export { default } from "${name}";`;

/** The bare Lit field, phone inputs, a number library and a drop-in widget, from the installed peers. */
export async function peerSizes(): Promise<Size[]> {
  return [
    await bundledSize("Lit floor", { file: "lit-floor.mjs" }),
    await bundledSize("intl-tel-input core", { code: main("intl-tel-input") }),
    await bundledSize(
      "intl-tel-input CSS, without flags",
      { code: 'import "intl-tel-input/styles";' },
      ".css",
    ),
    await bundledSize("intl-tel-input with utils", { code: main("intl-tel-input/intlTelInputWithUtils") }),
    await bundledSize("react-phone-number-input, without React", {
      code: main("react-phone-number-input"),
      external: react,
    }),
    await bundledSize("react-phone-number-input + react-dom", { file: "react-phone-number-input.mjs" }),
    await bundledSize("altcha", { code: 'import "altcha";' }),
    await bundledSize("libphonenumber-js min", {
      code: 'export { AsYouType, parsePhoneNumberFromString } from "libphonenumber-js/min";',
    }),
  ];
}
