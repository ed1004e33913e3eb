// The mistakes of a page that the widget can see without asking anybody. Pure; what each means is told by a chunk that
// loads for a page that has one.

/** `settings`: the server's settings could not be had. `markup`: an attribute is misspelt, or the end tag is missing. */
export type SetupFault = "no-app-key" | "secret-key" | "no-base-url" | "settings" | "markup";

/** Why an element cannot begin at all; null if it can. A secret key is never sent anywhere from here. */
export function faultOf(appKey: string, baseUrl: string): SetupFault | null {
  if (!appKey) return "no-app-key";
  if (/^[a-z0-9]{40}$/.test(appKey)) return "secret-key";
  return baseUrl ? null : "no-base-url";
}
