// Browsers without `light-dark()` get their colours from a chunk.

/** From now on the host has the colours of its scheme. */
export function followColors(host: HTMLElement): void {
  if (CSS.supports("color", "light-dark(red,red)")) return;
  void import("./plain-colors.ts").then(
    (chunk) => chunk.adoptPlainColors(host),
    () => undefined,
  );
}
