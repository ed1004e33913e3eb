// The country picker. It is a modal dialog, so each state is opened by itself.
import type { Chapter } from "../state.ts";

/** Choosing a country. */
export const picker: Chapter = {
  id: "picker",
  title: "Country picker",
  states: [
    {
      id: "picker-open",
      title: "Open",
      when: "Pressed the country button.",
      opens: true,
      play: ({ search }) => search(""),
    },
    {
      id: "picker-searched",
      title: "Searched",
      when: "Names in the page’s language, in English and in the country’s own; calling codes; ISO codes.",
      opens: true,
      play: ({ search }) => search("an"),
    },
    {
      id: "picker-nothing",
      title: "No match",
      when: "Nothing has this name.",
      opens: true,
      play: async ({ search, until }) => {
        await search("xyzzy");
        await until(".none");
      },
    },
  ],
};
