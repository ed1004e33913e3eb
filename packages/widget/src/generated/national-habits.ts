// Generated from packages/server/src/core/phone/national-habits.ts. Do not edit.

// How people write mobile numbers otherwise than the numbering plan has them: prefixes that only dial from one side of a
// border, and prefixes that have been retired but stay in address books. A rewriting counts only if it makes a mobile number.

/** Digits behind the calling code as people write them, and what they mean. */
export type Habit = readonly [written: RegExp, meant: string];

/** Vietnam, 2018: eleven digits became ten. Old and new beginning of each block. */
const vietnam =
  "120:70 121:79 122:77 126:76 128:78 123:83 124:84 125:85 127:81 129:82 162:32 163:33 164:34 165:35 166:36 167:37 168:38 169:39 186:56 188:58 199:59";

/** The habits of each calling code. */
export const nationalHabits: Readonly<Record<string, readonly Habit[]>> = {
  // Benin, November 2024: every number got 01 in front.
  229: [[/^(\d{8})$/, "01$1"]],
  // Gabon: seven digits abroad, with a zero in front at home and in address books.
  241: [[/^([2-7]\d{6})$/, "0$1"]],
  // Ivory Coast, 2021: the second digit told the operator, whose prefix came in front.
  225: [
    [/^([04-9][0-3]\d{6})$/, "01$1"],
    [/^([04-9][4-6]\d{6})$/, "05$1"],
    [/^([04-9][7-9]\d{6})$/, "07$1"],
  ],
  // Mexico, until 2019: 1 from abroad, 044 or 045 at home, 01 before a long-distance call.
  52: [[/^(?:0*[12]|04[45])+(\d{10})$/, "$1"]],
  // Argentina: 9 from abroad, 15 in front of or behind the area code at home; people mix all of them.
  54: [
    [/^0*9?0*(?:15)?(\d{10})$/, "9$1"],
    [/^0*90*(\d{12})$/, "$1"],
  ],
  // Brazil, until 2016: eight digits. Old numbers that begin with 9 look like new ones that lack a digit, so they stay refused.
  55: [[/^0*(\d\d)([68]\d{7})$/, "$19$2"]],
  84: vietnam.split(" ").map((block): Habit => {
    const [old, now] = block.split(":");
    return [new RegExp(`^0*${old}(\\d{7})$`), `${now}$1`];
  }),
};
