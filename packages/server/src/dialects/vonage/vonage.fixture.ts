// Speaks Vonage's API to a composed server: as a back end with its key pair, or with a token of its application.
import { generateKeyPairSync, randomUUID, sign } from "node:crypto";
import type { Answered, Composed, FixtureApp } from "../../composed.fixture.ts";
import type { App } from "../../service/app.ts";
import { changeVonageSettings, type VonageSettings } from "./settings.ts";

/** Keys of an application; made once, as that takes long. */
export const applicationKeys = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

/** The application of the fixtures' keys. */
export const applicationId = "78d335fa-323d-0114-9c3d-d6f0d48968cf";

/** An app's settings with it, unless told otherwise. */
export const vonageSettings = (more: Partial<VonageSettings> = {}): Pick<App, "dialects"> =>
  changeVonageSettings(
    { dialects: {} },
    {
      application: { applicationId, publicKey: applicationKeys.publicKey, callbackUrl: null },
      templates: [],
      ...more,
    },
  );

/** An app's settings with the application, whose callbacks go to this URL. */
export const vonageApp = (
  callbackUrl: string | null = null,
  publicKey = applicationKeys.publicKey,
): Pick<App, "dialects"> => vonageSettings({ application: { applicationId, publicKey, callbackUrl } });

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token as Vonage's SDKs make it, unless told otherwise. `now`: Unix milliseconds. */
export const tokenOf = (
  now: number,
  {
    claims = {},
    header = {},
    key = applicationKeys.privateKey,
  }: { readonly claims?: object; readonly header?: object; readonly key?: string } = {},
): string => {
  const iat = Math.floor(now / 1000);
  const said = { application_id: applicationId, jti: randomUUID(), iat, exp: iat + 900, ...claims };
  const signed = `${part({ alg: "RS256", typ: "JWT", ...header })}.${part(said)}`;
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
};

/** The Authorization header of an app's key pair. */
export const basic = ({ appKey, secretKey }: Pick<FixtureApp, "appKey" | "secretKey">): string =>
  `Basic ${Buffer.from(`${appKey}:${secretKey}`).toString("base64")}`;

/** What is asked for. */
export interface Asked {
  readonly method?: string;
  readonly json?: unknown;
  /** Instead of the app's key pair. */
  readonly authorization?: string;
}

/** Asks `path` below `/v2/verify`. */
export const ask = (
  server: Composed,
  app: FixtureApp,
  { path = "", method = "POST", json, authorization = basic(app) }: Asked & { readonly path?: string },
): Promise<Answered> =>
  server.request(`/v2/verify${path}`, {
    method,
    headers: { authorization, "content-type": "application/json" },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });

/** A request that can be carried out. */
export const plain = (to: string, more: object = {}): object => ({
  brand: "Acme",
  workflow: [{ channel: "sms", to }],
  ...more,
});

/** Begins a request and returns its id. */
export const begun = async (server: Composed, app: FixtureApp, json: object): Promise<string> => {
  const { http, body } = await ask(server, app, { json });
  if (http !== 202) throw new Error(`${http} ${JSON.stringify(body)}`);
  return body.request_id;
};
