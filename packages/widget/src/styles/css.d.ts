// Style sheets as Vite hands them to a module that asks for their text.
declare module "*.css?inline" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: that is how Vite exports them.
  export default text;
}
