// The frameworks' typings, as their compilers see them: `tsc` fails here if one of them takes too little or too much.
import { readFileSync } from "node:fs";
import type { JSX as PreactJSX } from "preact";
import type { JSX } from "react";
import type { JSX as SolidJSX } from "solid-js";
import type { SvelteHTMLElements } from "svelte/elements";
import { expect, test } from "vitest";
import type { GlobalComponents } from "vue";
import type { TelProofJsx } from "./jsx.ts";
import type { TelProofPreact } from "./preact.ts";
import type { TelProofSolid } from "./solid.ts";
import type { TelProofSvelte } from "./svelte.ts";
import type { TelProofVue } from "./vue.ts";

type ReactProps = JSX.IntrinsicElements["tel-proof"];
type VueProps = InstanceType<GlobalComponents["tel-proof"]>["$props"];
type PreactProps = PreactJSX.IntrinsicElements["tel-proof"];
type SolidProps = SolidJSX.IntrinsicElements["tel-proof"];
type SvelteProps = SvelteHTMLElements["tel-proof"];

const heard: string[] = [];
const attributes = { "app-key": "pk", "no-auto-check": true, theme: "dark", class: "x" } as const;

export const jsx: ReactProps & TelProofJsx = {
  ...attributes,
  responseField: "input",
  appearance: { theme: "dark", variables: { accent: "#7a1f5c", minHeight: "0" }, labels: "hidden" },
  "ontel-proof-verified": ({ detail }) => heard.push(detail.proof),
  "ontel-proof-before-send": (event) => event.preventDefault(),
};

export const vue: VueProps & InstanceType<TelProofVue>["$props"] = {
  ...attributes,
  appKey: "pk",
  texts: { phoneLabel: "Mobile" },
  onTelProofCodeSent: ({ detail }) => heard.push(detail.channel),
  onTelProofBeforeSend: ({ detail }) => detail.waitUntil(Promise.resolve(detail.phone !== "")),
};

export const svelte: SvelteProps & TelProofSvelte = {
  ...attributes,
  "ontel-proof-error": ({ detail }) => heard.push(detail.error.code),
  "on:tel-proof-expired": ({ detail }: CustomEvent<{ readonly what: "code" | "proof" }>) =>
    heard.push(detail.what),
};

export const preact: PreactProps & TelProofPreact = {
  ...attributes,
  appearance: { theme: "dark" },
  "ontel-proof-ready": ({ currentTarget }) => heard.push(String(currentTarget)),
};

export const solid: SolidProps & TelProofSolid = {
  ...attributes,
  "on:tel-proof-verified": ({ detail }) => heard.push(detail.proof),
};

/** Lit's templates have no types of their own: what they find is typed. */
export const listen = (element: HTMLElementTagNameMap["tel-proof"]) =>
  element.addEventListener("tel-proof-verified", ({ detail }) => heard.push(detail.proof));

export const wrong: readonly [
  ReactProps,
  VueProps,
  SvelteProps,
  ReactProps,
  PreactProps,
  SolidProps,
  SolidProps,
] = [
  // @ts-expect-error there is no such theme.
  { "app-key": "pk", theme: "sepia" },
  // @ts-expect-error a switch is on or off.
  { "app-key": "pk", required: "yes" },
  // @ts-expect-error there is no such event.
  { "app-key": "pk", "ontel-proof-sold": () => {} },
  // @ts-expect-error there is no such variable.
  { "app-key": "pk", appearance: { variables: { acent: "red" } } },
  // @ts-expect-error there is no such event.
  { "app-key": "pk", "ontel-proof-sold": () => {} },
  // @ts-expect-error there is no such event.
  { "app-key": "pk", "on:tel-proof-sold": () => {} },
  // @ts-expect-error a switch is on or off.
  { "app-key": "pk", required: "yes" },
];

export const keyless: readonly [ReactProps, VueProps, SvelteProps, PreactProps, SolidProps] = [
  // @ts-expect-error without the app's key nothing works.
  {},
  // @ts-expect-error the same.
  { "app-key": undefined },
  // @ts-expect-error the same.
  { required: true },
  // @ts-expect-error the same.
  {},
  // @ts-expect-error the same.
  { theme: "dark" },
];

/** What frameworks pass for values that are not there yet. */
const none = {
  defaultPhone: undefined,
  defaultCountry: null,
  locale: undefined,
  required: null,
  name: undefined,
} as const;

export const empty: readonly [ReactProps, VueProps, SvelteProps] = [
  { "app-key": "pk", ...none, texts: null },
  { appKey: "pk", ...none, texts: undefined },
  { "app-key": "pk", ...none, appearance: undefined },
];

test("the attributes that templates take are those of the manifest", () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
  const [inMarkup = ""] = read("../generated/attributes.ts").split("TelProofProperties");
  const typed = [...inMarkup.matchAll(/readonly "([a-z-]+)"\?/g)].map(([, name]) => name);
  const { modules } = JSON.parse(read("../../custom-elements.json"));
  const told: readonly { readonly name: string }[] = modules[0].declarations[0].attributes;
  expect(typed).toEqual(told.map(({ name }) => name));
});
