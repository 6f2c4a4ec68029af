import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openYaml } from "./open-yaml.ts";
import { nextText } from "./studio-text.ts";
import { problemSentence, readYaml } from "./yaml-file.ts";

const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
  .concat(["b", "c", "d", "e"].map((name, at) => `${name}: &${name} [${Array(10).fill(`*${"abcd"[at]}`).join(", ")}]`))
  .join("\n");

test.each<[string, string, string]>([
  ["an alias that names nothing", "first: 1\nsecond: *nobody\n", "x.yaml:2: an alias"],
  ["aliases that unfold without end", bomb, "x.yaml:2: an alias"],
  ["a merge that goes in a circle", "a: &a\n  <<: *a\n", "x.yaml:2: an alias"],
  ["a file that no programme is as long as", `a: ${"x".repeat(1_000_001)}`, "x.yaml:1: it is larger than 1 MB"],
])("%s is a problem of the file, with its line", (_what, text, sentence) => {
  const read = readYaml("x.yaml", text);
  expect(Array.isArray(read) ? read.map(problemSentence).join() : "read").toContain(sentence);
});

test("a file that is there and cannot be used is not told as missing", () => {
  const folder = mkdtempSync(join(tmpdir(), "foelgeskab-yaml-"));
  writeFileSync(join(folder, "x.yaml"), "a: *nobody\n");
  const opened = openYaml(folder, "x.yaml");
  expect(Array.isArray(opened) ? opened.map(problemSentence).join() : "read").toContain("x.yaml:1: an alias");
  rmSync(folder, { recursive: true });
});

test("golden patients that name the version name the next one, and no other that begins like it", () => {
  const golden = "case: { programme: prostate-rp@1 }\ncase: { programme: prostate-rp@12 }\n";
  const next = nextText({ written: "version: 1\n", golden }, { id: "prostate-rp", version: 1 }, 2);
  expect(next.golden).toBe("case: { programme: prostate-rp@2 }\ncase: { programme: prostate-rp@12 }\n");
});
