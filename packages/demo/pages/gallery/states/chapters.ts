// All states of the widget, in the order in which a person comes to them.
import type { Chapter } from "../state.ts";
import { code } from "./code.ts";
import { ends, setup } from "./ends.ts";
import { phone } from "./phone.ts";
import { picker } from "./picker.ts";
import { remarks } from "./remarks.ts";

export const chapters: readonly Chapter[] = [phone, remarks, picker, code, ends, setup];
