// Which attributes of an element are meant to be others. Pure.

/** Names of the app key that are right elsewhere, and what an attribute was meant by those who know other widgets. */
const aliases: Readonly<Record<string, string>> = {
  "data-app-key": "app-key",
  "data-appkey": "app-key",
  "data-sitekey": "app-key",
  sitekey: "app-key",
  "site-key": "app-key",
  "data-app": "app-key",
  key: "app-key",
  phone: "default-phone",
  country: "default-country",
  service: "channel",
  language: "locale",
  "no-auto-submit": "no-auto-check",
};

/** Attributes of any element, and those that frameworks write. */
const foreign =
  /^(id|is|class|style|slot|part|lang|dir|title|role|form|hidden|inert|nonce|tabindex|translate|autofocus|popover|exportparts|accesskey|draggable|contenteditable|item\w+|on.*|ref)$|^\w+-\w*[^a-z-]|[^a-z-]|^(data|aria|v|x|hx|ng|up|_)-/;

const withoutMarks = (name: string) => name.replace(/[-_]/g, "");

/** Whether one edit makes `b` of `a`: a letter more, less, another, or two that have changed places. */
function isOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  );
}

function findMeant(name: string, known: readonly string[]): string | undefined {
  const plain = withoutMarks(name);
  const same = known.find((it) => withoutMarks(it) === plain);
  if (same !== undefined || foreign.test(name)) return same;
  return known.find((it) => isOneEdit(withoutMarks(it), plain));
}

/** What is written and what is meant, for each attribute that is neither known nor of any element. */
export function findMisspelt(
  written: readonly string[],
  known: readonly string[],
): readonly (readonly [written: string, meant: string])[] {
  return written
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = aliases[name] ?? findMeant(name, known);
      const isTwice = meant !== undefined && aliases[name] !== undefined && written.includes(meant);
      return meant === undefined || isTwice ? [] : [[name, meant] as const];
    });
}
