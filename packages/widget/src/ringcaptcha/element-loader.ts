// Brings <tel-proof> into the page, from the server that this script came from. The browser asks for it once.

/** Resolves when the element is defined, or cannot be had; the page's developer is told then. */
export async function loadElement(baseUrl: string): Promise<void> {
  const address = `${baseUrl}/widget/v1/telproof.js`;
  try {
    await import(/* @vite-ignore */ address);
  } catch {
    console.error(`Telproof: there is no ${address}.`);
  }
}
