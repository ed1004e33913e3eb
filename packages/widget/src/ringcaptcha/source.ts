// Where this script came from: its server is the one to ask. It serves the script under several addresses.

/** A server, and the app that a version-1 address names. */
export interface Source {
  /** Without a slash at its end; empty if nobody knows. */
  readonly baseUrl: string;
  /** Key in `/widget/{app_key}`; null for the other addresses. */
  readonly app: string | null;
}

/** Reads one of the script's addresses. */
export function sourceOf(address: string): Source {
  const [, baseUrl = "", rest = ""] = /^([^?#]*?)\/widget\/([^?#]*)/.exec(address) ?? [];
  return { baseUrl, app: /^\w+$/.test(rest) ? rest : null };
}

/** A script that was loaded as a module does not know itself, but the page does. */
export function findSource({ currentScript, scripts }: Document): Source {
  if (currentScript instanceof HTMLScriptElement && currentScript.src) return sourceOf(currentScript.src);
  const own = [...scripts].find(({ src }) => /\/widget\/.*(ringcaptcha|bundle\.min)\.js/.test(src));
  return sourceOf(own?.src ?? "");
}
