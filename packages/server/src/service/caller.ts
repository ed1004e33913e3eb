// Who asks. A browser speaks for a page's origin and may name nothing but its token; a back end proved a secret.

/** Who asks. */
export type Caller = { readonly kind: "browser"; readonly origin: string } | { readonly kind: "backend" };
