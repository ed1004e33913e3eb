// Where KookooVerify's numbers are at home. It knew India only and kept ten digits of a number.
import type { App } from "../../service/app.ts";

/** The country whose national numbers are meant: the app's first, else India. */
export const countryOf = ({ countries }: App): string => countries[0] ?? "IN";
