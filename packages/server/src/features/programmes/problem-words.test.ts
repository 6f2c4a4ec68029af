import { expect, test } from "vitest";
import { problemWords } from "./problem-words.ts";

test.each([
  ["untilMonth has no source: name it", "Varigheden mangler en kilde."],
  ["suggested 0.5 has no source: name it", "Den foreslåede grænse 0,5 mangler en kilde."],
  ["everyMonths has two sources: leave it in one entry", "Intervallet har to kilder: lad kun én stå."],
  ["the evidence names everyMonth, which this rule does not have", "Kilden nævner et tal, som reglen ikke har."],
])("what the loader says is said in Danish, without a field's English name: %s", (reason, danish) => {
  expect(problemWords({ file: "x.yaml", line: 1, field: "", reason }).sentence.da).toBe(danish);
});
