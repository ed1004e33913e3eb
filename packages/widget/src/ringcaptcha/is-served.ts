// Whether the visitor's country is one that the app serves: pages can ask for no widget at all elsewhere.

/** True also when the server does not say. */
export async function isServed(baseUrl: string, app: string): Promise<boolean> {
  const answer = await fetch(`${baseUrl}/v1/config?app_key=${app}`, { credentials: "omit" }).catch(
    () => null,
  );
  const config: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
  const { countries, visitor_country } = Object(config) as Readonly<Record<string, unknown>>;
  const code: unknown = Object(visitor_country)["code"];
  return !Array.isArray(countries) || countries.length === 0 || code === null || countries.includes(code);
}
