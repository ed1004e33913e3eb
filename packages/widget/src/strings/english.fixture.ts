// The complete English wording.

import { strings } from "./languages/en.ts";
import type { Wording } from "./wording.ts";

export const english: Wording = { language: "en", direction: "ltr", strings };
