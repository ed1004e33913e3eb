// What a server that renders pages gets of the widget: markup that a browser takes over, and no fault.
import { render } from "@lit-labs/ssr";
import { collectResult } from "@lit-labs/ssr/lib/render-result.js";
import { html } from "lit";
import { expect, test } from "vitest";
import { defineTelProof } from "./define.ts";

test("Lit's server rendering writes the element with its style and attributes", async () => {
  defineTelProof({ baseUrl: "https://verify.example.com" });
  const page = html`<form><tel-proof app-key="pk_1" name="proof" required .defaultPhone=${"+44"}></tel-proof></form>`;
  const written = await collectResult(render(page));
  expect(written).toMatch(/<tel-proof[^>]* app-key="pk_1"[^>]* required/);
  expect(written).toMatch(/<template[^>]*shadowrootmode="open"[^>]*><style>/);
});
