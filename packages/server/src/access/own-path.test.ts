import { expect, test } from "vitest";
import { ownPath } from "./own-path.ts";

test.each(["/", "/patienter?liste=followed", "/forloeb/0b7c#plan", "/a//b"])("%s is a page of ours", (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  undefined,
  "",
  "https://evil.example/",
  "//evil.example/",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n//evil.example",
  "/..//evil.example",
  "/%0a/../..//evil.example",
  "javascript:alert(1)",
  "patienter",
  "/login?to=/login",
  "/api/logout",
  "/idp/session/end",
])("%j leads to the first page instead", (path) => {
  expect(ownPath(path)).toBe("/");
});
