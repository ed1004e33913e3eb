// Writes HTTP/1.1 requests as text. All bodies are ASCII.

const HOST = "Host: 127.0.0.1\r\n";

export function get(path: string, headers = ""): string {
  return `GET ${path} HTTP/1.1\r\n${HOST}${headers}\r\n`;
}

export function postForm(path: string, fields: Readonly<Record<string, string>>, headers = ""): string {
  const body = new URLSearchParams(fields).toString();
  return post({ path, body, headers: `Content-Type: application/x-www-form-urlencoded\r\n${headers}` });
}

export function postJson(path: string, fields: Readonly<Record<string, string>>): string {
  return post({ path, body: JSON.stringify(fields), headers: "Content-Type: application/json\r\n" });
}

function post({ path, body, headers }: { path: string; body: string; headers: string }): string {
  return `POST ${path} HTTP/1.1\r\n${HOST}${headers}Content-Length: ${body.length}\r\n\r\n${body}`;
}
