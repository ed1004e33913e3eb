// `POST /v1/siteverify`: proofs redeemed as captcha services let responses be verified, for back ends and libraries that
// know that contract. Its answers are theirs, HTTP status 200 included.
import type { RequestHandler } from "express";
import { bearerToken } from "../../http/authorization.ts";
import { type Fields, isFieldNamed, readBodyFields } from "../../http/fields.ts";
import { writeReply } from "../../http/reply.ts";
import { renderSiteverified, type Siteverified, siteverify } from "../../http/siteverify.ts";
import { createAppFinder } from "../../service/find-app.ts";
import type { Ports } from "../../service/ports.ts";
import { noStore } from "./errors.ts";
import * as schema from "./schema.ts";

/** The endpoint. Takes the secret key as a field or as a Bearer token. */
export const siteverifyEndpoint = (ports: Ports): RequestHandler => {
  const findApp = createAppFinder(ports);
  return async (request, response) => {
    const isPage = request.get("origin") !== undefined;
    const siteverified = await siteverify(ports, {
      fields: addBearer(readBodyFields(request), bearerToken(request.get("authorization"))),
      namesAction: () => isFieldNamed(request, "action"),
      shape: schema.siteverifyRequest.shape,
      findApp: async (secret) => (isPage ? undefined : findApp(secret)),
    });
    const outcome = "error" in siteverified ? siteverified.error : "ok";
    writeReply(response, { body: renderAnswer(siteverified), headers: noStore, outcome });
  };
};

/** The header counts where it is there: nobody sends two different keys on purpose. */
const addBearer = (fields: Fields | undefined, bearer: string | undefined): Fields | undefined =>
  fields && bearer !== undefined ? { ...fields, secret_key: bearer } : fields;

const renderAnswer = (siteverified: Siteverified): schema.SiteverifyAnswer => {
  if ("error" in siteverified) return { success: false, "error-codes": [siteverified.error] };
  const { claims } = siteverified;
  return {
    success: true,
    "error-codes": [],
    ...renderSiteverified(siteverified),
    channel: schema.channels.parse(claims.channel),
    action: claims.action,
    reference: claims.reference,
  };
};
