import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLetter } from "../packages/followup/src/reading/read-letter.ts";
import { readingInLines } from "../packages/followup/src/reading/testing/reading-in-lines.ts";

// node tools/read-letters.ts: writes what the reader finds in each open letter beside it, in words; `git diff` then shows what a changed rule
// changes, and whoever commits it has looked at it.

const letters = join(import.meta.dirname, "../packages/followup/src/reading/testing/letters");
mkdirSync(join(letters, "read"), { recursive: true });
for (const name of readdirSync(join(letters, "open")).filter((each) => each.endsWith(".txt"))) {
  const lines = readingInLines(readLetter(readFileSync(join(letters, "open", name), "utf8")));
  writeFileSync(join(letters, "read", name), `${lines.join("\n")}\n`);
}
