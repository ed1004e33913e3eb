// What each framework's entry point gives a server, in the framework's own server rendering. Hydration, typing and the whole
// verification are tried in a browser, by `npm run packages`.
import { createElement } from "react";
import { renderToString as renderReact } from "react-dom/server";
import { renderToString as renderSolid } from "solid-js/web";
import { get } from "svelte/store";
import { expect, test } from "vitest";
import { createSSRApp, h } from "vue";
import { renderToString as renderVue } from "vue/server-renderer";
import { usePhoneVerification as useInReact } from "./react.ts";
import { createPhoneVerification as createInSolid } from "./solid.ts";
import { createPhoneVerification as createInSvelte } from "./svelte.ts";
import { usePhoneVerification as useInVue } from "./vue.ts";

const unreachable: typeof fetch = () => Promise.reject(new Error("a server asked"));
const options = { appKey: "pk", baseUrl: "https://verify.example.com", fetch: unreachable };

/** Attributes with their names as HTML reads them. */
const attributesIn = (html: string): readonly string[] =>
  [...html.matchAll(/ ([A-Za-z-]+)="([^"]*)"/g)].map(([, name, value]) => `${name?.toLowerCase()}=${value}`);

type Field = "phoneProps" | "codeProps";

const expected = {
  phoneProps: ["type=tel", "inputmode=tel", "autocomplete=tel", "aria-invalid=false", "data-step=phone"],
  codeProps: ["type=text", "inputmode=numeric", "autocomplete=one-time-code", "data-step=phone"],
} as const;
const fields: readonly Field[] = ["phoneProps", "codeProps"];

function ReactField({ of }: { readonly of: Field }) {
  const verification = useInReact(options);
  return createElement("input", { ...verification[of], "data-step": verification.state.step });
}

test.each(fields)("React renders the step phone on a server, and %s", (of) => {
  const html = renderReact(createElement(ReactField, { of }));
  expect(attributesIn(html)).toEqual(expect.arrayContaining([...expected[of]]));
});

test.each(fields)("Vue renders the step phone on a server, and %s", async (of) => {
  const setup = () => {
    const verification = useInVue(options);
    return () => h("input", { ...verification[of].value, "data-step": verification.state.value.step });
  };
  const html = await renderVue(createSSRApp({ setup }));
  expect(attributesIn(html)).toEqual(expect.arrayContaining([...expected[of]]));
});

test("Svelte reads the step phone while it renders, and leaves no session behind", async () => {
  const shown = get(createInSvelte(options));
  expect(shown.state.step).toBe("phone");
  expect(shown.phoneProps).toMatchObject({ type: "tel", autocomplete: "tel", value: "" });
  expect(shown.codeProps).toMatchObject({ inputmode: "numeric", autocomplete: "one-time-code" });
});

test("Solid renders the step phone on a server", () => {
  const html = renderSolid(() => {
    const { state, phoneProps, codeProps } = createInSolid(options);
    return `${state.step} ${phoneProps.autocomplete} ${codeProps.autocomplete}`;
  });
  expect(html).toBe("phone tel one-time-code");
});
