// Requests of a chosen size, one kind for everything that grows with what a client sends.

/** What is sent besides method and path. */
export interface SizedRequest {
  readonly body?: string;
  /** Added to the path. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

/** A kind of input, for any size in bytes. */
export interface InputKind {
  readonly name: string;
  readonly at: "body" | "head";
  make(size: number): SizedRequest;
}

/** As many pieces as fit. */
const pieces = (size: number, piece: (index: number) => string, separator = ""): string => {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < size; index += 1) {
    const part = piece(index);
    parts.push(part);
    length += part.length + separator.length;
  }
  return parts.join(separator).slice(0, size);
};

const body = (name: string, make: (size: number) => string): InputKind => ({
  name,
  at: "body",
  make: (size) => ({ body: make(size) }),
});

const query = (name: string, make: (size: number) => string): InputKind => ({
  name: `query: ${name}`,
  at: "head",
  make: (size) => ({ query: make(size) }),
});

const header = (name: string, header: string, make: (size: number) => string): InputKind => ({
  name: `${header}: ${name}`,
  at: "head",
  make: (size) => ({ headers: { [header]: make(size) } }),
});

/** Names that some route reads. */
const fieldNames =
  "phone number phone_no code token locale country reference idempotency_key template brand sender workflow proof response secret id request_id request_ids channels channel_timeout pin_code text message cmd lg udid sid sig timestamp client_ref phoneNumber authenticationId".split(
    " ",
  );

const values: readonly (readonly [string, string])[] = [
  ["digits", "1"],
  ["letters", "a"],
  ["spaces", "+"],
  ["parentheses", "("],
  ["dashes after a letter", "a-"],
  ["commas", "1,"],
  ["percent signs", "%25"],
  ["braces", "{code}{"],
  ["full-width digits", "%EF%BC%91"],
  ["dots", "a."],
  ["quotes", '"'],
];

const fieldValues = values.map(([name, unit]) =>
  body(`every field of ${name}`, (size) => {
    const each = Math.floor(size / fieldNames.length);
    return fieldNames.map((field) => `${field}=${pieces(each - field.length - 2, () => unit)}`).join("&");
  }),
);

const longFields = ["phone", "code"].flatMap((field) =>
  values
    .slice(0, 4)
    .map(([name, unit]) => body(`${field} of ${name}`, (size) => `${field}=${pieces(size, () => unit)}`)),
);

const nested = (size: number, open: string, close: string) => {
  const depth = Math.floor(size / (open.length + close.length));
  return `${open.repeat(depth)}1${close.repeat(depth)}`;
};

/** Everything that a stranger can make larger. */
export const inputKinds: readonly InputKind[] = [
  body("equal names", (size) => pieces(size, () => "a&")),
  body("distinct names", (size) => pieces(size, (it) => `a${it}&`)),
  body("distinct names with values", (size) => pieces(size, (it) => `${it}=${it}&`)),
  body("one known name again and again", (size) => pieces(size, () => "phone=1&")),
  body("one long name", (size) => pieces(size, () => "a")),
  body("one long encoded name", (size) => pieces(size, () => "%41")),
  body("broken percent signs", (size) => pieces(size, () => "%")),
  body("white space", (size) => pieces(size, () => " ")),
  body("JSON: names", (size) => `{${pieces(size - 20, (it) => `"a${it}":1`, ",").replace(/,[^,]*$/, "")}}`),
  body("JSON: equal names", (size) => `{${pieces(size - 20, () => '"a":1', ",").replace(/,[^,]*$/, "")}}`),
  body("JSON: lists in lists", (size) => `{"phone":${nested(size - 10, "[", "]")}}`),
  body("JSON: objects in objects", (size) => `{"phone":${nested(size - 10, '{"a":', "}")}}`),
  body("JSON: unfinished lists", (size) => `{"phone":${"[".repeat(size - 10)}`),
  body(
    "JSON: a list of objects",
    (size) => `{"workflow":[${pieces(size - 30, () => "{}", ",").replace(/,$/, "")}]}`,
  ),
  body("JSON: a list of texts", (size) => `{"channels":["${pieces(size - 30, () => "a", '","')}"]}`),
  body("JSON: a long number", (size) => `{"phone":${"1".repeat(size - 12)}}`),
  body("JSON: a long text", (size) => `{"phone":"${"1".repeat(size - 14)}"}`),
  body("JSON: escapes", (size) => `{"phone":"${"\\u0041".repeat(Math.floor((size - 14) / 6))}"}`),
  ...fieldValues,
  ...longFields,
  query("equal names", (size) => pieces(size, () => "a&")),
  query("distinct names", (size) => pieces(size, (it) => `a${it}&`)),
  query("known names", (size) => pieces(size, () => "phone_no=1&")),
  query("a long value", (size) => `phone_no=${"1".repeat(size)}&brand=x`),
  query("encoded", (size) => `phone_no=${"%2B".repeat(Math.floor(size / 3))}`),
  header("languages", "Accept-Language", (size) =>
    pieces(size, (it) => `a${String.fromCharCode(97 + (it % 26))}`, ","),
  ),
  header("languages with weights", "Accept-Language", (size) =>
    pieces(size, (it) => `xx;q=0.${it % 1000}`, ","),
  ),
  header("separators", "Accept-Language", (size) => pieces(size, () => ",;")),
  header("trusted addresses", "X-Forwarded-For", (size) => pieces(size, () => "127.0.0.1", ", ")),
  header("IPv6 addresses", "X-Forwarded-For", (size) => pieces(size, () => "[2001:db8::1]:1", ",")),
  header("commas", "X-Forwarded-For", (size) => pieces(size, () => ",")),
  header("Basic", "Authorization", (size) => `Basic ${"a".repeat(size)}`),
  header("Basic with spaces", "Authorization", (size) => `Basic ${" ".repeat(size)}a`),
  header("Bearer", "Authorization", (size) => `Bearer ${"a".repeat(size)}`),
  header("Bearer with dots", "Authorization", (size) => `Bearer ${".".repeat(size)}`),
  header("a long token", "Authorization", (size) => `Bearer ${pieces(size, () => "a.b")}`),
  header("one long", "Cookie", (size) => `a=${"b".repeat(size)}`),
  header("many", "Cookie", (size) => pieces(size, (it) => `a${it}=b`, "; ")),
  header("labels", "Origin", (size) => `https://${pieces(size, () => "a.")}example`),
  header(
    "letters of other scripts",
    "Origin",
    (size) => `https://${"xn--".repeat(Math.floor(size / 4))}.example`,
  ),
  header("parameters", "Content-Type", (size) => `application/json;${pieces(size, (it) => `a${it}=b;`)}`),
  header("codings", "Accept-Encoding", (size) => pieces(size, (it) => `a${it};q=0.5`, ",")),
  header("types", "Accept", (size) => pieces(size, (it) => `a/b${it};q=0.5`, ",")),
  header("tags", "If-None-Match", (size) => pieces(size, (it) => `"${it}"`, ",")),
  header("a long key", "Idempotency-Key", (size) => "a".repeat(size)),
  header("names", "Access-Control-Request-Headers", (size) => pieces(size, (it) => `a${it}`, ", ")),
  {
    name: "headers: distinct names",
    at: "head",
    make: (size) => ({
      headers: Object.fromEntries(Array.from({ length: Math.floor(size / 10) }, (_, it) => [`x-${it}`, "1"])),
    }),
  },
  {
    name: "headers: one name again and again",
    at: "head",
    make: (size) => ({
      headers: { "x-forwarded-for": Array<string>(Math.floor(size / 30)).fill("127.0.0.1") },
    }),
  },
];
