import { describe, expect, test } from "vitest";
import type { Criterion, Rule } from "../criteria/criterion.ts";
import { ANALYTES, check, criterion, programme } from "../testing/invented-programme.ts";
import { from, SIGNED } from "../testing/kidney-programme.ts";
import { toldInBoth } from "../testing/told-changes.ts";
import { diffProgrammes } from "./diff-programmes.ts";

const both = (da: string, en: string) => ({ da, en });

/** The same of one criterion, in both languages. */
function ofCriterionInBoth(
  before: Rule,
  after: Rule,
  own: Partial<Criterion> = {},
  later: Partial<Criterion> = {},
): string[] {
  const symptoms = [{ code: "pain", label: both("smerter", "pain"), plain: both("ondt", "it hurts") }];
  return toldInBoth(
    { symptoms, criteria: [criterion(before, own)] },
    {
      symptoms,
      checks: [check({ id: "scan", label: both("Scanning", "Scan") })],
      criteria: [criterion(after, { ...own, ...later })],
    },
  ).filter((sentence) => !sentence.startsWith("Ny:"));
}

describe("each number of each kind of rule", () => {
  const psa: Rule = { kind: "threshold", analyte: "psa", op: ">=", value: "0.4" };
  const change: Rule = {
    kind: "relativeChange",
    analyte: "egfr",
    direction: "decrease",
    percent: "25",
    baseline: "handoverBaseline",
  };
  const rises: Rule = { kind: "consecutiveRises", analyte: "psa", rises: 3, minLastValue: "0.1", minDaysBetween: 30 };
  const doubling: Rule = {
    kind: "doublingTime",
    analyte: "psa",
    valueMonths: "9",
    minMeasurements: 3,
    minSpanDays: 90,
  };
  const count: Rule = { kind: "countWithin", event: "pain", count: 2, windowDays: 365 };
  const missed: Rule = { kind: "missedCheck", check: "psa", graceDays: 60 };
  test.each<[string, Rule, Rule, string]>([
    [
      "another analyte",
      psa,
      { ...psa, analyte: "egfr" },
      "regel: måles nu på egfr (før: psa). / rule: now measures egfr (before: psa).",
    ],
    [
      "another comparison",
      psa,
      { ...psa, op: "<" },
      "regel: sammenligningen er nu < (før: ≥). / rule: the comparison is now < (before: ≥).",
    ],
    [
      "a lower limit",
      psa,
      { ...psa, value: "0.2" },
      "psa: Grænsen for genhenvisning sænkes fra 0,4 til 0,2 µg/l. / psa: The limit for re-referral is lowered from 0.4 to 0.2 µg/l.",
    ],
    [
      "a higher limit",
      psa,
      { ...psa, value: "1" },
      "psa: Grænsen for genhenvisning hæves fra 0,4 til 1 µg/l. / psa: The limit for re-referral is raised from 0.4 to 1 µg/l.",
    ],
    [
      "the same limit",
      psa,
      { ...psa, value: "0.40" },
      "psa: Grænsen for genhenvisning skrives om, uden at tallet er et andet, fra 0,4 til 0,40 µg/l. / psa: The limit for re-referral is written otherwise, the number being the same, from 0.4 to 0.40 µg/l.",
    ],
    [
      "no limit any more",
      psa,
      { ...psa, value: null },
      "psa: Grænsen for genhenvisning ændres fra 0,4 µg/l til ingen værdi. / psa: The limit for re-referral changes from 0.4 µg/l to no value.",
    ],
    [
      "a limit at last",
      { ...psa, value: null },
      psa,
      "psa: Grænsen for genhenvisning ændres fra ingen værdi til 0,4 µg/l. / psa: The limit for re-referral changes from no value to 0.4 µg/l.",
    ],
    [
      "a rise over the nadir",
      { kind: "nadirPlus", analyte: "psa", delta: "2.0" },
      { kind: "nadirPlus", analyte: "psa", delta: "1.5" },
      "psa: Stigningen over nadir, der er grænsen for genhenvisning, sænkes fra 2,0 til 1,5 µg/l. / psa: The rise over the nadir that is the limit for re-referral is lowered from 2.0 to 1.5 µg/l.",
    ],
    [
      "per cent",
      change,
      { ...change, percent: "30" },
      "egfr: Grænsen i procent for genhenvisning hæves fra 25 til 30 %. / egfr: The limit in per cent for re-referral is raised from 25 to 30 %.",
    ],
    [
      "a direction",
      change,
      { ...change, direction: "increase" },
      "regel: gælder nu en stigning (før: et fald). / rule: now for a rise (before: fall).",
    ],
    [
      "a baseline",
      change,
      { ...change, baseline: "lastStable" },
      "regel: måles nu mod den seneste stabile værdi (før: værdien ved overdragelsen). / rule: now measured against the last stable value (before: the value at the hand-over).",
    ],
    [
      "a least rise",
      change,
      { ...change, minAbsolute: "2" },
      "egfr: Den mindste stigning i enheden for genhenvisning ændres fra ingen værdi til 2 ml/min/1,73 m². / egfr: The least rise in the unit for re-referral changes from no value to 2 ml/min/1.73 m².",
    ],
    [
      "rises in a row",
      rises,
      { ...rises, rises: 2 },
      "regel: antal stigninger i træk er nu 2 (før: 3). / rule: rises in a row now 2 (before: 3).",
    ],
    [
      "days between them",
      rises,
      { ...rises, minDaysBetween: 1 },
      "regel: tid mellem målingerne er nu mindst 1 dag (før: 30 dage). / rule: time between measurements now at least 1 day (before: 30 days).",
    ],
    [
      "the last of them",
      rises,
      { ...rises, minLastValue: "0.2" },
      "psa: Den mindste sidste værdi for genhenvisning hæves fra 0,1 til 0,2 µg/l. / psa: The least last value for re-referral is raised from 0.1 to 0.2 µg/l.",
    ],
    [
      "a doubling time",
      doubling,
      { ...doubling, valueMonths: "12" },
      "psa: Fordoblingstiden, der er grænsen for genhenvisning, hæves fra 9 til 12 måneder. / psa: The doubling time that is the limit for re-referral is raised from 9 to 12 months.",
    ],
    [
      "its measurements",
      doubling,
      { ...doubling, minMeasurements: 4 },
      "regel: kræver nu målinger: 4 (før: 3). / rule: measurements now needed: 4 (before: 3).",
    ],
    [
      "their span",
      doubling,
      { ...doubling, minSpanDays: 180 },
      "regel: tid fra første til sidste måling er nu mindst 180 dage (før: 90 dage). / rule: time from first to last measurement now at least 180 days (before: 90 days).",
    ],
    [
      "the least that counts",
      doubling,
      { ...doubling, minPsa: "0.2" },
      "psa: Den mindste værdi, der regnes på for genhenvisning, ændres fra ingen værdi til 0,2 µg/l. / psa: The least value that counts for re-referral changes from no value to 0.2 µg/l.",
    ],
    [
      "symptoms that come",
      { kind: "symptom", any: ["pain"] },
      { kind: "symptom", any: ["pain", "cough"] },
      "regel: der spørges også til cough. / rule: also asks about cough.",
    ],
    [
      "symptoms that go",
      { kind: "symptom", any: ["pain", "cough"] },
      { kind: "symptom", any: ["cough"] },
      "regel: der spørges ikke længere til smerter. / rule: no longer asks about pain.",
    ],
    [
      "both",
      { kind: "symptom", any: ["cough", "fever"] },
      { kind: "symptom", any: ["pain", "itch"] },
      "regel: der spørges også til smerter, itch; der spørges ikke længere til cough, fever. / rule: also asks about pain, itch; no longer asks about cough, fever.",
    ],
    [
      "an event",
      count,
      { ...count, event: "cough" },
      "regel: hændelsen er nu cough (før: smerter). / rule: the event is now cough (before: pain).",
    ],
    [
      "its number",
      count,
      { ...count, count: 3 },
      "regel: antal hændelser er nu 3 (før: 2). / rule: number of events now 3 (before: 2).",
    ],
    [
      "its span",
      count,
      { ...count, windowDays: 1 },
      "regel: tæller nu inden for 1 dag (før: 365 dage). / rule: counted now within 1 day (before: 365 days).",
    ],
    [
      "a check",
      missed,
      { ...missed, check: "scan" },
      "regel: gælder nu kontrollen Scanning (før: psa). / rule: now for the check Scan (before: psa).",
    ],
    [
      "a grace",
      missed,
      { ...missed, graceDays: 30 },
      "regel: fristen er nu 30 dage (før: 60 dage). / rule: the grace is now 30 days (before: 60 days).",
    ],
    [
      "a flag",
      { kind: "clinicianFlag", flag: "pain" },
      { kind: "clinicianFlag", flag: "worried" },
      "regel: vurderingen er nu worried (før: smerter). / rule: the judgement is now worried (before: pain).",
    ],
    [
      "parts of every kind",
      { kind: "all", of: [psa, { kind: "aboveReference", analyte: "egfr" }] },
      {
        kind: "all",
        of: [
          { ...psa, value: null },
          { kind: "nadirPlus", analyte: "psa", delta: "2" },
          change,
          { ...change, direction: "increase", baseline: "nadirSinceAdtStart" },
        ],
      },
      "regel: delreglerne er nu: psa ≥ en værdi fra epikrisen; psa mindst 2 µg/l over nadir; egfr falder mindst 25 % fra værdien ved overdragelsen; egfr stiger mindst 25 % fra nadir siden behandlingens start (før: psa ≥ 0,4 µg/l; egfr over referenceområdet). / rule: the parts are now: psa ≥ a value from the epikrise; psa at least 2 µg/l over the nadir; egfr falls at least 25 % from the value at the hand-over; egfr rises at least 25 % from the nadir since the treatment began (before: psa ≥ 0.4 µg/l; egfr above the reference interval).",
    ],
    [
      "another kind of rule",
      psa,
      { kind: "symptom", any: ["pain"] },
      "Reglen er en anden: regel (før: regel). / The rule is another: rule (before: rule).",
    ],
  ])("%s", (_, before, after, sentence) => {
    expect(ofCriterionInBoth(before, after)).toEqual([sentence]);
  });

  test("an analyte without a unit has its number alone; one that the programme does not know has its id", () => {
    const own = {
      ...ANALYTES[0],
      id: "ratio",
      unit: "",
      label: both("Kvotient", "Ratio"),
      codes: [],
      aliases: [],
      plausible: ["0", "1"],
    } as const;
    const limit = (value: string, analyte = "ratio") => ({
      analytes: [own],
      criteria: [criterion({ kind: "threshold", analyte, op: ">", value })],
    });
    expect(toldInBoth(limit("1"), limit("2"))).toEqual([
      "Kvotient: Grænsen for genhenvisning hæves fra 1 til 2. / Ratio: The limit for re-referral is raised from 1 to 2.",
    ]);
    expect(toldInBoth(limit("1", "gold"), limit("2", "gold"))).toEqual([
      "gold: Grænsen for genhenvisning hæves fra 1 til 2. / gold: The limit for re-referral is raised from 1 to 2.",
    ]);
  });

  test("a limit is told with its confirmation only where that is the same as before", () => {
    const confirm = { minDaysBetween: 14, maxDaysBetween: 60 };
    expect(ofCriterionInBoth(psa, { ...psa, value: "0.2" }, { confirm })).toEqual([
      "psa: Grænsen for genhenvisning sænkes fra 0,4 til 0,2 µg/l, bekræftet efter mindst 14 og senest 60 dage. / psa: The limit for re-referral is lowered from 0.4 to 0.2 µg/l, confirmed after at least 14 and at most 60 days.",
    ]);
    expect(ofCriterionInBoth(psa, { ...psa, value: "0.2" }, { confirm }, { confirm: null })).toEqual([
      "psa: Grænsen for genhenvisning sænkes fra 0,4 til 0,2 µg/l. / psa: The limit for re-referral is lowered from 0.4 to 0.2 µg/l.",
      "regel: nu uden bekræftelse (før: bekræftet efter mindst 14 og senest 60 dage). / rule: now without a confirmation (before: confirmed after at least 14 and at most 60 days).",
    ]);
  });

  test("whether somebody signed the number that changed, or a rule that is another", () => {
    const signed = (after: Rule, ...fields: string[]) => {
      const given = [from(fields, { signature: SIGNED }), from(["count"])];
      const [one, two] = [psa, after].map((rule) => programme({ criteria: [criterion(rule, { evidence: given })] }));
      return diffProgrammes(one ?? programme(), two ?? programme()).map((each) => each.signed);
    };
    expect(signed({ ...psa, value: "1" }, "value")).toEqual([true]);
    expect(signed({ ...psa, value: "1" }, "delta")).toEqual([null]);
    expect(signed({ kind: "symptom", any: ["pain"] }, "any")).toEqual([false]);
  });
});
