// The React component as a server renders it. Hydration is tried in a browser, by `npm run packages`.
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { TelProof, type TelProofProps } from "./react.ts";

const written = (props: TelProofProps) => renderToString(createElement(TelProof, props));

test("a server writes every setting as the attribute that the element reads", () => {
  const html = written({
    appKey: "pk_1",
    baseUrl: "https://verify.example.com",
    name: "proof",
    required: true,
    noAutoCheck: true,
    responseField: "input",
    theme: "dark",
    defaultCountry: "DE",
    id: "phone",
    className: "wide",
    "aria-label": "Mobile",
  });
  expect(html).toMatch(/^<tel-proof [^<]*><\/tel-proof>$/);
  for (const attribute of [
    'app-key="pk_1"',
    'base-url="https://verify.example.com"',
    'name="proof"',
    'required=""',
    'no-auto-check=""',
    'response-field="input"',
    'theme="dark"',
    'default-country="DE"',
    'id="phone"',
    'class="wide"',
    'aria-label="Mobile"',
  ])
    expect(html).toContain(` ${attribute}`);
});

test("children come into the element in a browser only: they are not in the server's HTML", () => {
  const consent = createElement("label", { slot: "consent" }, "I agree");
  expect(written({ appKey: "pk_1", children: consent })).toBe('<tel-proof app-key="pk_1"></tel-proof>');
});

test("what is not given, off, an object or a handler is not written", () => {
  const html = written({
    appKey: "pk_1",
    required: false,
    disabled: undefined,
    texts: { phoneLabel: "Mobile" },
    appearance: { theme: "dark" },
    onVerified: () => {},
  });
  expect(html).toBe('<tel-proof app-key="pk_1"></tel-proof>');
});

test("a list of limits that is no text is written with commas, never left out", () => {
  const lists = { channels: ["sms", "voice"], countries: ["DE", "AT"] } as unknown as TelProofProps;
  expect(written({ ...lists, appKey: "k" })).toContain('channels="sms,voice" countries="DE,AT"');
  const empty = { countries: [] } as unknown as TelProofProps;
  expect(written({ ...empty, appKey: "k" })).toContain('countries=","');
});
