// The public API of the package.
export { createDemo, type DemoOptions } from "./demo.ts";
