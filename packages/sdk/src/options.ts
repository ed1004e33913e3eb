// Checks what a site's author gives. A wrong option throws at once and says what to change; no message holds its value.

/** Throws unless an option is right. */
export const requireOption = (name: string, isRight: boolean, rule: string): void => {
  if (!isRight) throw new TypeError(`Telproof: ${name} must be ${rule}`);
};

/** All options at once. */
export const requireOptions = (options: unknown): void =>
  requireOption("options", Object(options) === options, "an object");

/** An app's public key is any text but a secret key, which has 40 characters. */
export const requireAppKey = (key: unknown): void =>
  requireOption(
    "appKey",
    typeof key === "string" && /\S/.test(key) && !/^[a-z0-9]{40}$/.test(key),
    "the app's public key",
  );

/** An app's secret key, as a header can hold it. */
export const requireSecretKey = (key: unknown): void =>
  requireOption("secretKey", typeof key === "string" && /^[\x21-\x7e]+$/.test(key), "the app's secret key");

/** What a proof has to be for, where that is given. */
export const requireAction = (action: unknown): void =>
  requireOption(
    "action",
    action === undefined || (typeof action === "string" && /\S/.test(action)),
    "a word",
  );

/** An address with its scheme, without query and fragment. */
export const requireAddress = (name: string, address: unknown): void =>
  requireOption(
    name,
    typeof address === "string" &&
      /^https?:\/\/[^\s?#]+$/i.test(address) &&
      // Browsers of before 2023 have no such function.
      URL.canParse?.(address) !== false,
    "an http(s) address",
  );

/** A function. */
export const requireFunction = (name: string, it: unknown): void =>
  requireOption(name, typeof it === "function", "a function");

/** An object with these methods. */
export const requireMethods = <It>(name: string, it: It, methods: readonly (keyof It & string)[]): void => {
  for (const method of methods) requireFunction(`${name}.${method}`, it?.[method]);
};
