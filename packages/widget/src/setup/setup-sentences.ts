// What each mistake of a page means, for its developer. English only. Never a key.
import type { ServerFault } from "./server-fault.ts";

/** A mistake, as far as it has been found out. */
export type Mistake =
  | "no-app-key"
  | "secret-key"
  | "no-base-url"
  | "swallowed"
  | "sandbox"
  | "file"
  | "container"
  | ServerFault;

/** What the sentences name. */
export interface SentencePlaces {
  readonly server: string;
}

/** The sentence about a mistake. */
export function sentenceOf(mistake: Mistake, { server }: SentencePlaces): string {
  switch (mistake) {
    case "no-app-key":
      return 'This <tel-proof> has no app key. Add app-key="…" with the public key of your app.';
    case "secret-key":
      return "The app-key of this <tel-proof> is a secret key. It is public now, because everybody can read this page: replace it on the server with `npx pnpm telproof app rotate-secret APP_KEY`, then put the app key here, which has 20 characters.";
    case "no-base-url":
      return 'This <tel-proof> has no server. Add base-url="https://…", or call defineTelProof({ baseUrl: "https://…" }).';
    case "swallowed":
      return "This <tel-proof> contains fields of your page, which are hidden now. HTML has no self-closing custom elements: write <tel-proof …></tel-proof>.";
    case "sandbox":
      return "This page is in a sandboxed frame and therefore has no origin that an app could allow. Add allow-same-origin to the frame's sandbox attribute.";
    case "file":
      return "This page was opened from a file and therefore has no origin that an app could allow. Serve it from http://localhost.";
    case "container":
      return 'Elements of the class "tel-proof" need the script api.js; this page loads telproof.js. Load api.js, or write <tel-proof app-key="…"></tel-proof>.';
    case "insecure":
      return `This page is served by https, so the browser blocks ${server}. Serve Telproof by https too.`;
    case "policy":
      return `The Content-Security-Policy of this page blocks ${server}. Add it to connect-src.`;
    case "unreachable":
      return `No response from ${server}. Is the server running, and is this its address?`;
    case "no-telproof":
      return `${server} responds, but not as a Telproof server. Check base-url.`;
  }
}

/** The sentence about an attribute that means nothing here. */
export const misspeltSentence = (written: string, meant: string): string =>
  `<tel-proof> has no attribute ${written}. Write ${meant}.`;
