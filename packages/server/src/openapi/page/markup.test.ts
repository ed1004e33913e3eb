import { describe, expect, it } from "vitest";
import { html, name, prose } from "./markup.ts";

describe("A template", () => {
  it("escapes text, in elements and in attributes, and keeps markup", () => {
    const { markup } = html`<a title="${`"'<>&`}">${html`<b>${"<i>"}</b>`}${[1, undefined, "&"]}</a>`;
    expect(markup).toBe('<a title="&#34;&#39;&#60;&#62;&#38;"><b>&#60;i&#62;</b>1&#38;</a>');
  });
});

describe("Prose", () => {
  it("sets code between backticks and links error codes to their meaning", () => {
    expect(prose("Wait `retry_in`: `wrong_code`.").markup).toBe(
      'Wait <code>retry_in</code>: <a href="#wrong_code"><code>wrong_<wbr>code</code></a>.',
    );
  });

  it("sets apostrophes, but leaves code as it is", () => {
    expect(prose("an app's `it's`").markup).toBe("an app’s <code>it&#39;s</code>");
  });
});

describe("A name", () => {
  it("may break after underscores, dots and slashes and reads the same", () => {
    expect(name("/a/b_c").markup).toBe("<code>/<wbr>a/<wbr>b_<wbr>c</code>");
  });
});
