// The custom properties that the style sheets take from a page, each with the CSS property whose values it takes.
// A test compares it with the sheets.

/** By their names in `appearance.variables`. */
export const variables = {
  accent: "color",
  onAccent: "color",
  surface: "color",
  fieldBackground: "color",
  text: "color",
  muted: "color",
  border: "color",
  fieldBorder: "color",
  danger: "color",
  warning: "color",
  success: "color",
  focus: "color",
  placeholder: "color",
  // One length and nothing else: the sheets reckon with these.
  radius: "outline-offset",
  padding: "outline-offset",
  spacing: "outline-offset",
  controlHeight: "outline-offset",
  maxWidth: "max-inline-size",
  minHeight: "min-block-size",
  fontFamily: "font-family",
} as const;
