// Reads credentials out of the Authorization header. Whether they are anybody's is not decided here.
import type { Request } from "express";

/** A name and a password (RFC 7617). */
export interface BasicPair {
  readonly name: string;
  readonly password: string;
}

/** The pair of a Basic header; undefined for every other header. */
export const basicPair = (header: string | undefined): BasicPair | undefined => {
  const encoded = /^Basic +([\w+/=-]+) *$/i.exec(header ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const [, name, password] = /^([^:]*):([\s\S]*)$/.exec(Buffer.from(encoded, "base64").toString()) ?? [];
  return name === undefined || password === undefined ? undefined : { name, password };
};

/** The token of a Bearer header (RFC 6750); undefined for every other header. */
export const bearerToken = (header: string | undefined): string | undefined =>
  /^Bearer +(\S+) *$/i.exec(header ?? "")?.[1];

/** The token of a Bearer header that a back end sent; a browser's page must not have one. */
export const backEndToken = (request: Pick<Request, "get">): string | undefined =>
  request.get("origin") === undefined ? bearerToken(request.get("authorization")) : undefined;
