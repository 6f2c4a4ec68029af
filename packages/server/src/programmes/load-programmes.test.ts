import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { LayerStatement } from "@foelgeskab/followup/programmes/layer-conflicts";
import { describe, expect, test } from "vitest";
import { checkProgrammes } from "./check-programmes.ts";
import { loadProgrammes, PROGRAMMES_DIR, programmesInUse } from "./load-programmes.ts";
import { someProgrammes } from "./testing/some-programmes.ts";
import { problemSentence } from "./yaml-file.ts";

/** The line of the rule file that says this. */
function lineOf(said: string): number {
  const text = readFileSync(join(PROGRAMMES_DIR, "prostate-rp.yaml"), "utf8");
  return text.slice(0, text.indexOf(said)).split("\n").length;
}

const folder = someProgrammes();

const { edit } = folder;

function said(own: Partial<LayerStatement>): unknown {
  return expect.objectContaining({ signed: false, ...own });
}

function problems(): string[] {
  return checkProgrammes(folder.path).problems.map(problemSentence);
}

describe("the project's own programmes", () => {
  test("are right, and every golden patient is answered as expected", () => {
    const check = checkProgrammes(PROGRAMMES_DIR);
    expect(check.problems).toEqual([]);
    expect(check.goldenPassed).toBeGreaterThanOrEqual(90);
    expect(check.ok).toBe(true);
  });

  test("carry a source for every number, and say that none is signed yet", () => {
    for (const { numbers, unsigned } of checkProgrammes(PROGRAMMES_DIR).programmes) {
      expect(numbers).toBeGreaterThan(5);
      expect(unsigned).toBe(numbers);
    }
  });

  test("show the conflict between 2 and 5 years after cystectomy", () => {
    expect(checkProgrammes(PROGRAMMES_DIR).conflicts).toEqual([
      {
        programme: "bladder-cystectomy@1",
        number: "handover.earliest",
        what: expect.objectContaining({ da: "Blærekræft, recidivfri efter cystektomi: tidligste overdragelse" }),
        says: [
          said({ stater: "region", of: "RM", value: 24, source: expect.stringContaining("2018"), holds: true }),
          said({ stater: "nation", of: "DSAM", value: 60, source: expect.stringContaining("DSAM"), holds: false }),
        ],
        because: expect.objectContaining({ da: expect.stringContaining("Regionens regel er nærmere patienten") }),
      },
    ]);
  });

  test("are plain JSON, so that the browser evaluates with the very same ones", () => {
    const programmes = programmesInUse();
    expect(JSON.parse(JSON.stringify(programmes))).toEqual(programmes);
  });

  test("keep their decimals as exact text", () => {
    const [rule] = programmesInUse().flatMap((each) =>
      each.criteria.filter((criterion) => criterion.id === "psa-phoenix"),
    );
    expect(rule?.rule).toMatchObject({ kind: "nadirPlus", delta: "2.0" });
  });
});

describe("what a patient's sheet says", () => {
  /** The Danish readability index: words per sentence and the share of words of more than six letters. */
  function lix(sentences: string[]): number {
    const words = sentences.join(" ").split(/\s+/);
    const long = words.filter((word) => word.replace(/[^\p{L}\p{N}]/gu, "").length > 6);
    return words.length / sentences.length + (100 * long.length) / words.length;
  }

  test.each(programmesInUse().map((programme) => [programme.id, programme] as const))(
    "%s can be read by all (LIX at most 35)",
    (_, programme) => {
      const words = [...programme.symptoms, ...programme.lateEffects];
      const said = words.flatMap(({ plain, ring112 }) => [plain.da, ...(ring112 === undefined ? [] : [ring112.da])]);
      expect(lix(said)).toBeLessThanOrEqual(35);
    },
  );

  test("blood is never something to ring about and something to tick for a later talk", () => {
    for (const { id, symptoms, lateEffects } of programmesInUse()) {
      expect(symptoms.length + lateEffects.length, id).toBeGreaterThan(0);
      expect(
        lateEffects.filter(({ plain }) => /\bblod (fra|i urin|eller slim)|brystet/.test(plain.da)),
        id,
      ).toEqual([]);
    }
  });

  test("chest pain, and sudden paralysis or trouble with speech, are 112", () => {
    const emergencies = (id: string) =>
      programmesInUse()
        .filter((programme) => programme.id === id)
        .flatMap(({ symptoms, lateEffects }) => [...symptoms, ...lateEffects])
        .flatMap(({ ring112 }) => ring112?.da ?? []);
    expect(emergencies("prostate-adt").join()).toMatch(/smerter i brystet/);
    expect(emergencies("kidney-rcc").join()).toMatch(/svært ved at tale.*smerter i brystet/);
    expect(emergencies("prostate-rp")).toEqual([]);
  });
});

describe("a file that is not right is refused with its line and its field", () => {
  test.each<[string, string, string, string]>([
    [
      "a number without a source",
      "for: [value, fromMonth, minDaysBetween]",
      "for: [value, minDaysBetween]",
      "criteria.0.evidence: fromMonth has no source",
    ],
    [
      "a number with two",
      "for: [maxDaysBetween]",
      "for: [maxDaysBetween, value]",
      "criteria.0.evidence: value has two sources",
    ],
    [
      "a source that is not listed",
      "source: rigshospitalet",
      "source: hearsay",
      'source "hearsay" is not in the file\'s list of sources',
    ],
    [
      "no signature state",
      "mark: agreement, signature: unsigned }",
      "mark: agreement }",
      "handover.evidence.signature",
    ],
    ["a mark that is none", "mark: agreement", "mark: certain", "handover.evidence.mark"],
    [
      "one symptom of several without a source",
      "    any: [urinary-retention]\n    action: acute-admission\n    urgency: same-day\n    overriddenByEpikrise: false\n    evidence: { ",
      "    any: [urinary-retention, flank-pain]\n    action: acute-admission\n    urgency: same-day\n    overriddenByEpikrise: false\n    evidence:\n      - { for: [any flank-pain], ",
      "any urinary-retention has no source",
    ],
    ["a limit in words", "value: 0.2", "value: low", "criteria.0.value: is no decimal number"],
    ["an interval of 0", "everyMonths: 6", "everyMonths: 0", "checks.0.everyMonths"],
    [
      "an end before the beginning",
      "fromMonth: 0\n",
      "fromMonth: 48\n",
      "checks.0.untilMonth: it ends before it begins",
    ],
    ["a check without a pace", "    everyMonths: 6\n", "", "checks.0.everyMonths: is missing"],
    [
      "a pace and an event",
      "everyMonths: 6\n",
      "everyMonths: 6\n    dueDaysAfterEvent: 3\n",
      "checks.0.dueDaysAfterEvent: does not belong",
    ],
    ["a field that stands twice", "fromMonth: 36\n", "fromMonth: 36\n    everyMonths: 6\n", "Map keys must be unique"],
    ["an analyte nobody measures", "needs: [[psa]]", "needs: [[pss]]", 'checks.0.needs: "pss" is not in analytes.yaml'],
    [
      "another unit than the analyte's",
      "unit: ug/L",
      "unit: mg/L",
      'criteria.0.unit: the unit "mg/L" is not that of psa',
    ],
    [
      "a symptom without words",
      "any: [urinary-retention]",
      "any: [hiccups]",
      'the symptom "hiccups" is not in words.yaml',
    ],
    ["an act nobody knows", "action: pakkeforloeb", "action: pray", 'the action "pray" is not in words.yaml'],
    [
      "a label that asks for a number the rule does not have",
      "{value} µg/l i to",
      "{delta} µg/l i to",
      "the label asks for {delta}",
    ],
    ["a check that stands twice", "id: psa-late", "id: psa", '"psa" stands twice'],
    [
      "a question never asked",
      "question: psa-persistence, answer",
      "question: psa-high, answer",
      'the question "psa-high" is used but never asked',
    ],
    ["a slip in a field's name", "performedBy: gp", "performdBy: gp", "checks.0"],
    ["a label in one language", "en: Date of surgery", "de: Operationsdatum", "anchor.label"],
    ["a file under another name", "id: prostate-rp\n", "id: prostate-r\n", "the file must be named prostate-r.yaml"],
    ["the line where it stands", "value: 0.2", "value: low", `prostate-rp.yaml:${lineOf("value: 0.2")}:`],
    ["broken YAML", "criteria:", "criteria: [", "prostate-rp.yaml:"],
  ])("%s", (_, before, after, expected) => {
    edit("prostate-rp.yaml", before, after);
    expect(problems().join("\n")).toContain(expected);
    expect(loadProgrammes(folder.path).programmes.map((each) => each.id)).not.toContain("prostate-rp");
    expect(() => programmesInUse(folder.path)).toThrow("prostate-rp.yaml");
  });

  test("a missed check that is none, or whose grace is not the check's own", () => {
    folder.bring("prostate-adt");
    edit("prostate-adt.yaml", "graceDays: 14\n    action", "graceDays: 21\n    action");
    expect(problems().join("\n")).toContain('graceDays is 21, and the check "injection" says 14');
    edit("prostate-adt.yaml", "check: injection\n", "check: injektion\n");
    expect(problems().join("\n")).toContain('"injektion" is no check of this file');
  });

  test("a suggested limit without a source of its own", () => {
    folder.bring("prostate-ww");
    edit("prostate-ww.yaml", "suggested: [30, 50]", "suggested: [30, 50, 70]");
    expect(problems().join("\n")).toContain("suggested 70 has no source");
  });

  test("a missing file of words or analytes", () => {
    rmSync(join(folder.path, "words.yaml"));
    expect(problems()).toEqual([expect.stringContaining("words.yaml:1: cannot be opened")]);
  });
});

describe("golden patients guard the numbers", () => {
  test("a changed limit is seen", () => {
    edit("prostate-rp.yaml", "value: 0.2", "value: 0.25");
    expect(problems()).toContainEqual(
      expect.stringMatching(/prostate-rp\.golden\.yaml:\d+: .*psa-bcr-rp: state should be/),
    );
  });

  test("a changed pace is seen", () => {
    edit("bladder-cystectomy.yaml", "everyMonths: 12", "everyMonths: 24");
    expect(problems()).toContainEqual(expect.stringContaining("haemoglobin on 2027-02-28 is not owed"));
  });

  test("a programme without any is not proved", () => {
    rmSync(join(folder.path, "prostate-rp.golden.yaml"));
    expect(problems()).toEqual([expect.stringContaining("no golden patients stand beside the programme")]);
    expect(checkProgrammes(folder.path).ok).toBe(false);
  });
});
