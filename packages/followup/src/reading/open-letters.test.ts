import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLetter } from "./read-letter.ts";
import { readingInLines } from "./testing/reading-in-lines.ts";

const LETTERS = join(import.meta.dirname, "testing/letters");
const names = readdirSync(join(LETTERS, "open")).filter((name) => name.endsWith(".txt"));
const text = (folder: string, name: string): string => readFileSync(join(LETTERS, folder, name), "utf8");

/** What was read out of them is kept beside them in words: who changes a rule sees what it changes, and `node tools/read-letters.ts` keeps it anew. */
describe("every open letter is read as it was when a person last looked at its reading", () => {
  test.each(names)("%s", (name) => {
    expect(readingInLines(readLetter(text("open", name)))).toEqual(text("read", name).trimEnd().split("\n"));
  });
});
