// `--vonage-application`, `--public-key`, `--vonage-callback`: the application that Vonage's v2 clients speak for.
import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import type { App } from "../service/app.ts";
import { UsageError } from "./usage.ts";

/** What the options say. */
export interface VonageOptions {
  readonly "vonage-application"?: string | undefined;
  readonly "public-key"?: string | undefined;
  readonly "vonage-callback"?: string | undefined;
}

/** The application that the options describe; as it was when they do not speak of one. */
export const vonageOf = (options: VonageOptions, before: App["vonage"]): App["vonage"] => {
  const { "vonage-application": applicationId, "public-key": file, "vonage-callback": callback } = options;
  if (applicationId === undefined && file === undefined && callback === undefined) return before;
  if (applicationId === "none") return null;
  const id = applicationId ?? before?.applicationId;
  const publicKey = file === undefined ? before?.publicKey : keyIn(file);
  if (id === undefined || publicKey === undefined)
    throw new UsageError("a Vonage application needs both --vonage-application and --public-key");
  return { applicationId: id, publicKey, callbackUrl: callbackOf(callback, before) };
};

const keyIn = (file: string): string => {
  try {
    const pem = readFileSync(file, "utf8");
    if (createPublicKey(pem).asymmetricKeyType === "rsa") return pem;
  } catch {
    // Said below, whatever was wrong with it.
  }
  throw new UsageError(`--public-key ${file}: a file with an RSA public key in PEM`);
};

const callbackOf = (option: string | undefined, before: App["vonage"]): string | null => {
  if (option === undefined) return before?.callbackUrl ?? null;
  if (option === "none") return null;
  if (!URL.canParse(option) || !/^https?:$/.test(new URL(option).protocol))
    throw new UsageError(`--vonage-callback ${option}: a URL such as https://shop.example/verify, or none`);
  return option;
};
