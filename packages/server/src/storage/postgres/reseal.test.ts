// Sealing a database's content anew: every sealed value once, each bound to what it was bound to.
import { expect, it } from "vitest";
import { addContent, readContent } from "../content.fixture.ts";
import type { Resealer } from "../engine.ts";
import { batchOf, now } from "../pending.fixture.ts";
import { openDatabase } from "./postgres.fixture.ts";
import { postgresEngine } from "./postgres-engine.ts";

/** Leaves a mark in place of another key. */
const resealer: Resealer = {
  code: (id, sealed) => `${sealed} anew for ${id}`,
  text: (context, sealed) => `${sealed} anew for ${context}`,
  app: (app) => ({ ...app, sealedSecret: "anew" }),
};

it("seals codes, guesses, tokens, messages and apps anew, each once, in more than one batch", async () => {
  const database = await openDatabase();
  const { store, reseal } = await postgresEngine.open(database.url);
  const owners = Array.from({ length: 501 }, (_, index) => ({
    ...{ appKey: "app", phone: `+4474001${10_000 + index}`, id: `v${index}` },
  }));
  await Promise.all(owners.map((owner) => addContent(store, owner)));
  const guess = (entered: string | null) => ({ at: now, kind: "guessed", right: false, entered }) as const;
  await store.update({ appKey: "app", id: "v500" }, () => ({
    value: undefined,
    batch: batchOf({ appKey: "app", id: "v500" }, [guess("guess"), guess(null)]),
  }));

  expect(await reseal(resealer)).toBe(1 + 501 + 501 + 1 + 501);
  for (const owner of owners.slice(499)) {
    const { app, verification, request, inbox, events } = await readContent(store, owner);
    expect([app?.sealedSecret, verification, request?.sealedToken, inbox[0]?.sealed]).toMatchObject([
      "anew",
      { code: { sealed: `sealed anew for ${owner.id}` } },
      `t anew for ${owner.id}-key`,
      `s anew for ${owner.id}-1`,
    ]);
    const guesses = events.flatMap((it) => (it.kind === "guessed" ? [it.entered] : []));
    expect(guesses).toEqual(owner.id === "v500" ? ["guess anew for v500", null] : []);
  }
  await store.close();
  await database.close();
});
