// KookooVerify's parameters and limits, named here and nowhere else. Source: KookooVerify's source and README.
import type { Request } from "express";
import { asciiDigits } from "../../core/phone/digits.ts";
import { defaultPolicy, type Policy } from "../../core/policy.ts";
import { readable } from "../../core/readable-text.ts";
import { isEmpty } from "../../http/fields.ts";

const month = 30 * 86_400;

/** Seconds from a request until it has expired, whatever became of it but success. */
export const lifetime = 300;

/** Whether a request that began at `createdAt` is over by its age. */
export const isOld = (createdAt: number, now: number): boolean => now - createdAt >= lifetime * 1000;

/** Checks that a request takes, the right one included. */
export const mostChecks = 3;

/**
 * KookooVerify's limits: 4 digits without a leading zero, three checks, five minutes, one verification of a number at
 * a time, 30 days for which a number counts as verified: that long its request is kept too.
 * It documents no waiting time between sends: a number's sixth message of a day is the first that has to wait.
 */
export const kookooPolicy: Policy = {
  ...defaultPolicy,
  codeLength: 4,
  leastCode: 1000,
  codeTtl: lifetime,
  sessionTtl: null,
  guessesPerCode: mostChecks,
  retryWaits: [0, 0, 0, 0, 60, 300, 900],
  verifiedFor: month,
  proofsFor: month,
  concurrency: "refused",
  keepsGuesses: true,
};

/** A query's parameter; the first of several, as in Flask, and nothing for an empty one. */
export const parameter = (request: Request, name: string): string | undefined => {
  const value: unknown = request.query[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" && !isEmpty(first) ? first : undefined;
};

/** The part of a number that counts: its last ten digits. */
export const lastTen = (phone: string): string =>
  asciiDigits(phone.normalize("NFKC")).replace(/\D/g, "").slice(-10);

/** Whether a brand can stand in a message: KookooVerify knows no limit, but a phone does. */
export const possibleBrand = (brand: string): boolean => readable.test(brand) && [...brand].length <= 40;

const idDigits = 32n;

/** An id in KookooVerify's shape, decimal digits, of a random UUID. */
export const requestIdOf = (uuid: string): string => {
  const least = 10n ** (idDigits - 1n);
  return String(least + (BigInt(`0x${uuid.replaceAll("-", "")}`) % (9n * least)));
};

/** Whether a verification's id is of this dialect: those of others are not shown to callers without credentials. */
export const isRequestId = (id: string): boolean => /^[1-9]\d{31}$/.test(id);
