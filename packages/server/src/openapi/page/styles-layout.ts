// Where things stand: contents beside the text, examples beside the fields, or all in one column.

/** Layout, from narrow to wide, then paper. */
export const layoutStyles = `
body { display: grid; grid-template-columns: minmax(0, 1fr); }
main { padding: 0 var(--gutter) 6rem; }
nav { padding: 1rem var(--gutter); border-block-end: 1px solid var(--line); background: var(--sunken); font-size: 0.9375rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; }
nav li.group { flex-basis: 100%; display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); }
nav a { display: inline-block; padding-block: 0.2rem; color: var(--ink); text-decoration: none; }
nav a:hover { color: var(--accent); text-decoration: underline; }
nav li li a { color: var(--muted); }
.brand { font-weight: 680; }
.opening { padding-block: 2.5rem 0; }
.opening h1 { margin-block-end: 1rem; }
.opening, section > :not(.operation, table, pre) { max-inline-size: 44rem; }
section > table, section > pre { max-inline-size: 56rem; }
section { padding-block-start: 3.5rem; }
section > * + *, .opening > * + * { margin-block-start: 0.85rem; }
section > h3 { margin-block-start: 2.25rem; }
section > h4 { margin-block-start: 1.75rem; }
section > h2 { padding-block-end: 0.5rem; }

.operation { margin-block-start: 2.5rem; padding-block-start: 2.5rem; border-block-start: 1px solid var(--line); }
.operation header { max-inline-size: 44rem; }
.operation header > * + * { margin-block-start: 0.6rem; }
.operation h4 { margin-block: 1.75rem 0.5rem; }
.operation .aside { margin-block-start: 0.75rem; }

@media (min-width: 52rem) {
  body { grid-template-columns: 14rem minmax(0, 1fr); align-items: start; }
  nav {
    position: sticky; inset-block-start: 0; block-size: 100vh; block-size: 100dvh; overflow-y: auto;
    padding: 2.5rem 1.25rem 2rem 1.75rem; border-block-end: 0; border-inline-end: 1px solid var(--line); font-size: 0.875rem;
  }
  nav ul, nav li.group { display: block; }
  nav a { display: block; }
  nav .brand { margin-block-end: 1rem; font-size: 1.0625rem; }
  nav li.group { margin-block-start: 1.1rem; }
  nav li.group > a { font-weight: 640; }
}

@media (min-width: 78rem) {
  body { grid-template-columns: 16rem minmax(0, 1fr); }
  main { max-inline-size: 84rem; }
  .operation {
    display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 28rem); grid-template-rows: auto 1fr;
    column-gap: 3rem;
  }
  .operation header { grid-column: 1; }
  .operation .shapes { grid-column: 1; }
  .operation .samples { grid-column: 2; grid-row: 1 / 3; position: sticky; inset-block-start: 1.5rem; align-self: start; }
  .operation .samples h4:first-child { margin-block-start: 0.3rem; }
}

@media print {
  :root { color-scheme: light; --paper: #fff; --sunken: #fff; }
  html { font-size: 9.5pt; }
  nav, .skip, .anchor { display: none; }
  body, .operation { display: block; }
  main { padding: 0; }
  pre { border: 1px solid var(--line); }
  pre, tr, .operation header { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  a { color: inherit; }
  p code, dd code, td code { padding: 0; }
}
`;
