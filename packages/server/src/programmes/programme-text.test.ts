import { programmeKey } from "@foelgeskab/followup/programme";
import { programmeText } from "@foelgeskab/followup/programmes/programme-text";
import { describe, expect, test } from "vitest";
import { rulesInUse } from "./load-programmes.ts";

const { programmes, layers } = rulesInUse();

describe.each(programmes.map((programme) => [programmeKey(programme), programme] as const))(
  "%s as clinicians read it",
  (_, programme) => {
    const text = programmeText(programme, layers);
    const lines = text.split("\n");

    test("says on top, before any rule, that no number is signed", () => {
      expect(lines.slice(0, 3).join(" ")).toMatch(/Ingen af de \d+ tal og regler er underskrevet af en kliniker/);
    });

    test("gives every check and criterion its row, every number its source, mark and signature state", () => {
      for (const { label } of programme.checks) expect(text).toContain(label.da);
      const rules = [
        ...programme.checks,
        ...programme.criteria,
        ...programme.handover.earliest,
        ...programme.audience.excluded,
      ];
      const rows = lines.filter((line) => line.startsWith("| "));
      for (const { evidence } of rules)
        for (const { source, signature } of evidence) {
          expect(signature).toBe("unsigned");
          expect(rows.some((row) => row.includes(`[${source}]`) && row.includes("ikke underskrevet"))).toBe(true);
          expect(text).toContain(`- [${source}] `);
        }
    });

    test("is sound Markdown: rows as wide as their heads, and no gaps where words should be", () => {
      const widths = lines.map((line) => (line.startsWith("|") ? line.replaceAll("\\|", "").split("|").length : 0));
      for (const [at, width] of widths.entries()) {
        const above = widths[at - 1] ?? 0;
        if (width > 0 && above > 0) expect(width, lines[at]).toBe(above);
      }
      expect(text).not.toMatch(/undefined|null|\[object|\{\w+\}|\d\.\d+ (µg|mmol|pmol|%)/);
    });
  },
);

test("the bladder's text shows the two years beside the five, and which holds", () => {
  const bladder = programmes.filter(({ id }) => id === "bladder-cystectomy").map((each) => programmeText(each, layers));
  expect(bladder.join()).toMatch(
    /Region Midtjylland \| 24 måneder [\s\S]*Gælder\. Regionens[\s\S]*Nationalt \(DSAM\) \| 60 måneder/,
  );
});

test("what somebody writes into a name breaks no table", () => {
  const [first] = programmes;
  if (first === undefined) throw new Error("there is a programme");
  const [check] = first.checks;
  const odd = { ...first, checks: check === undefined ? [] : [{ ...check, label: { da: "a|b\n<script>", en: "x" } }] };
  expect(programmeText(odd, [])).toContain("| Kontrol af a\\|b &lt;script> |");
});
