// Answers as XML. Writes plain data only: texts, objects of them, lists of objects.
import { escapeXml } from "../../escape-xml.ts";

const named: Readonly<Record<string, string>> = {
  checks: "check",
  events: "event",
  verification_requests: "verify_request",
};

/** A document with one element `root` for the answer; of a list, its own element stands for the root. */
export const renderXml = (root: string, answer: object): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${"verification_requests" in answer ? children(answer) : element(root, answer)}\n`;

const element = (name: string, value: unknown): string => `<${name}>${content(name, value)}</${name}>`;

const content = (name: string, value: unknown): string => {
  if (Array.isArray(value)) return value.map((item) => element(named[name] ?? name, item)).join("");
  return typeof value === "object" && value !== null ? children(value) : escapeXml(String(value), "\uFFFD");
};

const children = (it: object): string =>
  Object.entries(it)
    .map(([name, value]) => element(name, value))
    .join("");
