// How things look: tables, code, methods, callers.

/** Everything that comes more than once. */
export const componentStyles = `
dl { display: grid; gap: 0.25rem 1.5rem; }
dt { font-weight: 640; }
dd + dt { margin-block-start: 0.6rem; }
@media (min-width: 40rem) {
  dl { grid-template-columns: 7rem minmax(0, 1fr); gap: 0.85rem 1.5rem; }
  dd + dt { margin-block-start: 0; }
}

table { inline-size: 100%; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.5; }
th, td { padding: 0.6rem 0; text-align: start; vertical-align: top; border-block-start: 1px solid var(--line); }
th { font-weight: inherit; padding-inline-end: 1.25rem; }
thead th { padding-block: 0 0.4rem; border: 0; font-size: 0.8125rem; color: var(--muted); }
tbody th { inline-size: 40%; }
tbody th code { margin-inline-end: 0.5rem; font-weight: 600; }
td p + p { margin-block-start: 0.2rem; }
td .values { color: var(--muted); }
.meta { display: block; font-weight: 400; font-size: 0.8125rem; line-height: 1.4; color: var(--muted); }
.duty { display: inline-block; margin-inline-end: 0.5rem; font-size: 0.8125rem; color: var(--muted); }
strong.duty { color: var(--need); }
.line { display: block; overflow-wrap: normal; }
.whole { white-space: nowrap; }
tr:target { background: var(--accent-wash); box-shadow: -0.5rem 0 var(--accent-wash), 0.5rem 0 var(--accent-wash); }

pre {
  padding: 0.9rem 1rem; border-radius: 10px; background: var(--sunken);
  font: 0.78125rem/1.6 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 2;
}
pre code { font-size: inherit; }
.samples h4 + pre:nth-of-type(1) code { user-select: all; }
p code, dd code, td code { padding: 0.1em 0.3em; border-radius: 4px; background: var(--sunken); }
a code { background: none; padding: 0; }
a:has(code) { text-underline-offset: 0.32em; }
nav code { font-size: 0.92em; }

.endpoint { display: flex; align-items: baseline; gap: 0.6rem; }
.endpoint code { padding: 0; background: none; font-size: 0.9375rem; }
.method { padding: 0.15rem 0.45rem; border-radius: 5px; font: 650 0.75rem/1.3 var(--mono); letter-spacing: 0.04em; }
.method.post { color: var(--accent); background: var(--accent-wash); }
.method.get { color: var(--other); background: var(--other-wash); }
.callers { font-size: 0.875rem; color: var(--muted); }
.callers span { color: var(--ink); font-weight: 600; }
.anchor { color: var(--muted); font-weight: 400; text-decoration: none; padding-inline: 0.25rem; opacity: 0; }
h3:hover .anchor, .anchor:focus-visible { opacity: 1; }
@media (hover: none) { .anchor { opacity: 1; } }
`;
