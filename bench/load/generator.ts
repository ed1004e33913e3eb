// The process that asks. It lives on its own core as long as one server does, holds that server's dialogue, and drives
// the loads that the bench orders over the process channel.
import { betterAuthDialogue } from "../dialogues/better-auth.ts";
import type { Dialogue } from "../dialogues/dialogue.ts";
import { expressDialogue } from "../dialogues/express.ts";
import { telproofDialogue } from "../dialogues/telproof.ts";
import { drive } from "./drive.ts";
import type { Order, Reply, Speaks } from "./orders.ts";

function dialogueOf(speaks: Speaks): Dialogue {
  switch (speaks.candidate) {
    case "express":
      return expressDialogue();
    case "better-auth":
      return betterAuthDialogue();
    case "telproof":
      return telproofDialogue(speaks.keys);
  }
}

const dialogue = dialogueOf(JSON.parse(process.argv[2] ?? "") as Speaks);

process.on("message", async ({ operation, ...load }: Order) => {
  const source = dialogue.get(operation);
  if (source === undefined) throw new Error(`This candidate has no operation "${operation}".`);
  const reply: Reply = await drive({ ...load, source });
  process.send?.(reply);
});

process.on("disconnect", () => process.exit());
