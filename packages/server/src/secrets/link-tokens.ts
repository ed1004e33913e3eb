// Tokens of the links in messages: they name a verification and prove that this server wrote them for its phone.
// Nothing of them is stored; a session that moves on to another phone leaves the link behind that went to the first.
import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import type { LinkTokens } from "../service/secrets.ts";

const idBytes = 20;
const macBytes = 10;

/** 40 characters: the id's 20 bytes, then 10 bytes of an HMAC-SHA256 under `key`; base64url. */
export const createLinkTokens = (key: KeyObject): LinkTokens => {
  const issue: LinkTokens["issue"] = ({ appKey, id, phone }) => {
    const mac = createHmac("sha256", key).update(`${appKey}.${id}.${phone}`).digest();
    return Buffer.concat([Buffer.from(id, "hex"), mac.subarray(0, macBytes)]).toString("base64url");
  };
  return {
    issue,
    idIn: (token) =>
      /^[\w-]{40}$/.test(token)
        ? Buffer.from(token, "base64url").subarray(0, idBytes).toString("hex")
        : undefined,
    matches: (subject, token) => {
      const genuine = Buffer.from(issue(subject));
      const given = Buffer.from(token);
      return genuine.length === given.length && timingSafeEqual(genuine, given);
    },
  };
};
