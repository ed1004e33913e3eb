// What a screen reader finds in each state, from Chromium's accessibility tree: role, name, value, states and
// description of everything, across the widget's shadow. The scripts beside this file are compared whole; after a wanted
// change `playwright test screen-reader --update-snapshots` writes them anew.
import { expect, test } from "../fixture/journey.ts";
import { spoken } from "../fixture/spoken.ts";
import { settled } from "../fixture/stage.ts";
import { widgetStates } from "../fixture/widget-states.ts";

for (const lang of ["en", "ar"]) {
  test(`every state is read as it is written down: ${lang}`, async ({
    page,
    telproof,
    site,
    phone,
    inbox,
    pass,
  }) => {
    const script: string[] = [];
    for await (const state of widgetStates({ page, telproof, site, phone, inbox, pass }, lang)) {
      await settled(page);
      const read = (await spoken(page)).replace(/localhost:\d+/, "localhost");
      script.push(`# ${state}`, read, "");
    }
    console.log(`read ${script.length / 3} states: ${lang}`);
    expect(script.join("\n")).toMatchSnapshot(`screen-reader-${lang}.txt`);
  });
}
