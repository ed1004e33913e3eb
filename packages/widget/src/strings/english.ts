// The complete English wording.
import type { Wording } from "./language.ts";
import { strings } from "./languages/en.ts";

export const english: Wording = { language: "en", direction: "ltr", strings };
