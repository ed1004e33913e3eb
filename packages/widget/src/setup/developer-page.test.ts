import { expect, test } from "vitest";
import { isDeveloperPage } from "./developer-page.ts";

test.each([
  "http://localhost:3000/",
  "http://shop.localhost/",
  "http://127.0.0.1/",
  "http://[::1]:8080/",
  "http://192.168.1.20:5173/",
  "http://172.20.0.3/",
  "http://shop.test/",
  "file:///home/me/shop.html",
])("%s is a developer's page", (url) => {
  expect(isDeveloperPage(new URL(url))).toBe(true);
});

test.each([
  "https://shop.example/",
  "https://localhost.example.com/",
  "https://10.example.com/",
  "https://test/",
  "https://172.32.0.1/",
  "https://11.0.0.1/",
  "about:blank",
])("%s is for everybody", (url) => {
  expect(isDeveloperPage(new URL(url))).toBe(false);
});
