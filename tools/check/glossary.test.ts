import { expect, test } from "vitest";
import { glossaryProblems } from "./glossary.ts";

const types = new Map([["Course", "packages/followup/src/course.ts"]]);
const row = "| forløb | `Course` | EpisodeOfCare | One patient's follow-up for one cancer. |";

test("a glossary with a line for every type, and no other, is complete", () => {
  expect(glossaryProblems(types, `# Glossary\n\n${row}\n`)).toEqual([]);
});

test.each([
  ["", "GLOSSARY.md has no line for `Course` (packages/followup/src/course.ts)"],
  [`${row}\n${row.replace("Course", "Gone")}`, "GLOSSARY.md:2 names `Gone`, which packages/followup does not export"],
  [`${row}\n${row}`, "GLOSSARY.md has two lines for `Course`"],
  ["| forløb | `Course` | | One patient's follow-up. |", "GLOSSARY.md:1 has an empty cell"],
  ["| forløb | `Course` | EpisodeOfCare |", "GLOSSARY.md:1 has an empty cell"],
])("it says what is wrong with %j", (text, problem) => {
  expect(glossaryProblems(types, text)).toEqual([problem]);
});
