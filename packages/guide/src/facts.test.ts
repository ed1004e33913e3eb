// What the pages say in words of their own, held against where it is decided.
import { readFileSync } from "node:fs";
import { fictionalNumbers } from "@telproof/sdk/testing";
import { describe, expect, it } from "vitest";
import type { ErrorFacts } from "../../sdk/src/errors.ts";
import { defaultPolicy } from "../../server/src/core/policy.ts";
import { dialectVariables } from "../../server/src/dialects.ts";
import { pages, root } from "./contents.ts";
import { markdownOf } from "./sources.ts";

const pageOf = (slug: string): string => {
  const page = pages.find((it) => it.slug === slug);
  if (!page) throw new Error(`There is no page ${slug}.`);
  return markdownOf(page);
};
const section = (slug: string, title: string): string =>
  pageOf(slug)
    .split(/^## /m)
    .find((it) => it.startsWith(title)) ?? "";
const firstCells = (text: string): readonly string[] =>
  [...text.matchAll(/^\| (`.+?) \|/gm)].map(([, cell = ""]) => cell);
const named = (cells: readonly string[]): readonly string[] =>
  cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));

describe("The guide's facts", () => {
  it("name every setting of the server and no other", () => {
    const source = readFileSync(`${root}packages/server/src/config.ts`, "utf8");
    const ofDialects = dialectVariables.flatMap(({ names }) => names);
    const settings = [
      ...[...source.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name = ""]) => name),
      ...ofDialects,
    ];
    expect(settings.length).toBeGreaterThan(8);
    expect(named(firstCells(section("operating", "Settings"))).toSorted()).toEqual(settings.toSorted());
  });

  it("tell an event's details, and `null` of those events alone that have none", () => {
    const rows = [...pageOf("widget").matchAll(/^\| `tel-proof-([\w-]+)` \| (.*?) \| [A-Z]/gm)];
    const without = rows.filter(([, , detail]) => detail === "`null`").map(([, name]) => name);
    expect(rows).toHaveLength(7);
    expect(without).toEqual(["ready"]);
  });

  it("name what an error knows", () => {
    const facts = {
      httpStatus: 0,
      retryIn: 0,
      expiresIn: 0,
      guessesLeft: 0,
      messagesSent: 0,
      field: "",
      reason: "",
      detail: "",
      channels: [],
    } satisfies Required<ErrorFacts>;
    const told = named(firstCells(section("errors", "Fields of an error")));
    expect(told.toSorted()).toEqual(
      [...Object.keys(facts), "code", "kind", "message", "retryable"].toSorted(),
    );
  });

  it("give the limits that hold", () => {
    const limits = section("security", "Limits").replace(/ {2,}/g, " ");
    const { guessesPerCode, guessesPerPhoneDay, retryWaits, sendsPerVerification, sendsPerPhoneDay } =
      defaultPolicy;
    const row = (title: string) => limits.split("\n").find((it) => it.startsWith(`| ${title}`));
    expect(row("guesses compared per code")).toContain(`| ${guessesPerCode},`);
    expect(row("wrong guesses per app")).toContain(`| ${guessesPerPhoneDay},`);
    expect(row("wait before")).toContain(
      `| ${retryWaits.slice(0, -1).join(", ")}, then ${retryWaits.at(-1)} s`,
    );
    expect(row("messages per verification")).toContain(`| ${sendsPerVerification},`);
    expect(row("messages per app, number")).toContain(`| ${sendsPerPhoneDay} |`);
    expect(row("life of a code")).toContain(`| ${defaultPolicy.codeTtl / 60} minutes`);
    expect(row("life of a session")).toContain(`| ${defaultPolicy.sessionTtl / 60} minutes`);
    expect(pageOf("security")).toContain(`${defaultPolicy.verifiedFor / 86_400} days`);
    expect(pageOf("back-end")).toContain(`verified for ${defaultPolicy.verifiedFor / 86_400} days`);
  });

  it("list the fictional numbers and what they do", () => {
    const digits = section("testing", "Fictional numbers").replaceAll(" ", "");
    const { gb, us, code } = fictionalNumbers;
    for (const { success, ...faults } of [gb, us]) {
      for (const number of Object.values(faults)) expect(digits).toContain(`|${number}|`);
      expect(digits).toContain(`${success[0]}…`);
      expect(digits).toContain(`${success.at(-1)?.slice(-4)}|`);
    }
    expect(digits).toContain(`\`${code}\``);
    expect(pageOf("index")).toContain(`its code is \`${code}\``);
    expect(pageOf("index").replaceAll(" ", "")).toContain(`\`${gb.success[0]}\``);
  });

  it("name every kind of webhook event", () => {
    const source = readFileSync(`${root}packages/server/src/dialects/v1/schema/webhooks.ts`, "utf8");
    const kinds = [...(/webhookKinds = \[([\s\S]*?)\]/.exec(source)?.[1] ?? "").matchAll(/"(\w+)"/g)];
    const told = section("back-end", "Webhooks");
    expect(kinds.length).toBeGreaterThan(6);
    for (const [, kind] of kinds) expect(told).toMatch(new RegExp(`\\.${kind}\``));
  });
});
