import { describe, expect, test } from "vitest";
import type { Check } from "../programme.ts";
import { check, programme } from "../testing/invented-programme.ts";
import { from, SIGNED } from "../testing/kidney-programme.ts";
import { toldInBoth } from "../testing/told-changes.ts";
import { diffProgrammes } from "./diff-programmes.ts";

const both = (da: string, en: string) => ({ da, en });
const recurring = (everyMonths: number, fromMonth: number, untilMonth: number | null) =>
  ({ kind: "recurring", everyMonths, fromMonth, untilMonth }) as const;

/** The same of one check, in both languages. */
function ofCheckInBoth(before: Partial<Check>, after: Partial<Check>): string[] {
  const psa = { label: both("PSA", "PSA") };
  return toldInBoth({ checks: [check({ ...psa, ...before })] }, { checks: [check({ ...psa, ...after })] });
}

describe("checks", () => {
  const name = "Kontrol af PSA";
  test("one that came, one that went: told whole", () => {
    const talk = check({
      ...{ id: "talk", label: both("Samtale", "Talk"), needs: [], performedBy: "hospital", optional: true },
      ...{ takenAt: "hospitalLaboratory", intervalFromEpikrise: true, evidence: [from(["everyMonths"])] },
      onlyIf: { condition: "x", text: both("Kun efter strålebehandling", "Only after radiotherapy") },
    });
    expect(toldInBoth({}, { checks: [talk] })).toEqual([
      "Ny: Samtale, første gang måned 6, derefter hver 6. måned, livslangt, fra 45 dage før til 30 dage efter datoen, på hospitalet, prøven tages på hospitalets laboratorium, valgfri, kun efter strålebehandling, interval fra epikrisen. / New: Talk, first in month 6, then every 6 months, for life, from 45 days before to 30 days after the day, by the hospital, sampled at the hospital's laboratory, optional, only after radiotherapy, interval from the epikrise.",
    ]);
    expect(toldInBoth({ checks: [check({ label: both("PSA", "PSA"), timing: recurring(1, 0, 12) })] }, {})).toEqual([
      "Udgår: Kontrol af PSA (første gang måned 1, derefter hver måned til og med måned 12, fra 45 dage før til 30 dage efter datoen). / Dropped: Check of PSA (first in month 1, then every month until month 12, from 45 days before to 30 days after the day).",
    ]);
    expect(diffProgrammes(programme(), programme({ checks: [talk] })).map(({ signed }) => signed)).toEqual([false]);
    expect(diffProgrammes(programme(), programme({ checks: [check()] })).map(({ signed }) => signed)).toEqual([null]);
  });

  test.each<[string, Partial<Check>, Partial<Check>, string]>([
    [
      "words",
      { label: both("PSA", "PSA") },
      { label: both("P-PSA", "P-PSA") },
      "Kontrol: »PSA« hedder nu »P-PSA«. / Check: “PSA” now reads “P-PSA”.",
    ],
    [
      "plain words",
      {},
      { plain: both("prøve", "test") },
      "Kontrollens navn på patientens ark: »ingen tekst« hedder nu »prøve«. / The check's name on the patient's sheet: “no text” now reads “test”.",
    ],
    [
      "what it is",
      {},
      { kind: "referral" },
      `${name}: er nu en henvisning (før: en kontrol). / Check of PSA: is now a referral (before: a control).`,
    ],
    [
      "what it needs",
      {},
      { needs: [["psa", "egfr"], ["gold"]] },
      `${name}: kræver nu psa eller egfr; gold (før: psa). / Check of PSA: needs now psa or egfr; gold (before: psa).`,
    ],
    [
      "nothing any more",
      {},
      { needs: [] },
      "PSA: kræver nu en registreret kontakt (før: psa). / PSA: needs now a recorded contact (before: psa).",
    ],
    [
      "an earlier window",
      {},
      { beforeDays: 1 },
      `${name}: tages nu tidligst 1 dag før datoen (før: 45 dage). / Check of PSA: done at the earliest 1 day before the day (before: 45 days).`,
    ],
    [
      "a later one",
      {},
      { afterDays: 1 },
      `${name}: tages nu senest 1 dag efter datoen (før: 30 dage). / Check of PSA: done at the latest 1 day after the day (before: 30 days).`,
    ],
    [
      "who does it",
      {},
      { performedBy: "hospital" },
      `${name}: udføres nu på hospitalet (før: hos egen læge). / Check of PSA: done now by the hospital (before: by the general practitioner).`,
    ],
    ["that it is optional", {}, { optional: true }, `${name}: er nu valgfri. / Check of PSA: is now optional.`],
    [
      "that it is not",
      { optional: true },
      {},
      `${name}: er ikke længere valgfri. / Check of PSA: is no longer optional.`,
    ],
    [
      "that the letter gives the pace",
      {},
      { intervalFromEpikrise: true },
      `${name}: intervallet skal nu stå i epikrisen. / Check of PSA: the interval must now be in the epikrise.`,
    ],
    [
      "that it need not",
      { intervalFromEpikrise: true },
      {},
      `${name}: intervallet behøver ikke stå i epikrisen mere. / Check of PSA: the interval need no longer be in the epikrise.`,
    ],
    [
      "where it is taken",
      {},
      { takenAt: "hospitalLaboratory" },
      `${name}: prøven tages på hospitalets laboratorium (før: prøven tages i klinikken). / Check of PSA: sampled at the hospital's laboratory (before: sampled in the practice).`,
    ],
    [
      "a condition",
      {},
      { onlyIf: { condition: "a", text: both("kun om", "only if") } },
      `${name}: gælder nu med en betingelse: kun om. / Check of PSA: now holds on a condition: only if.`,
    ],
    [
      "another condition",
      { onlyIf: { condition: "a", text: both("x", "x") } },
      { onlyIf: { condition: "a", text: both("kun om", "only if") } },
      `${name}: gælder nu med en betingelse: kun om. / Check of PSA: now holds on a condition: only if.`,
    ],
    [
      "none",
      { onlyIf: { condition: "a", text: both("kun om", "only if") } },
      {},
      `${name}: gælder nu alle. / Check of PSA: now holds for all.`,
    ],
    [
      "a condition's code",
      { onlyIf: { condition: "a", text: both("kun om", "only if") } },
      { onlyIf: { condition: "b", text: both("kun om", "only if") } },
      `${name}: betingelsen »kun om« har fået en anden kode. / Check of PSA: the condition “only if” has another code.`,
    ],
    [
      "an end",
      { timing: recurring(6, 0, null) },
      { timing: recurring(6, 0, 60) },
      `${name}: varer nu til og med måned 60 (før: livslangt). / Check of PSA: lasts now until month 60 (before: for life).`,
    ],
    [
      "a pace",
      { timing: recurring(6, 0, null) },
      { timing: recurring(1, 0, null) },
      `${name}: hver 6. måned bliver til hver måned. / Check of PSA: every 6 months becomes every month.`,
    ],
    [
      "a pace and an end",
      { timing: recurring(6, 0, null) },
      { timing: recurring(12, 0, 60) },
      `${name}: hver 6. måned livslangt bliver til hver 12. måned til og med måned 60. / Check of PSA: every 6 months for life becomes every 12 months until month 60.`,
    ],
    [
      "a later start",
      { timing: recurring(6, 0, 60) },
      { timing: recurring(6, 12, 60) },
      `${name}: første gang måned 6 bliver til første gang måned 18. / Check of PSA: first in month 6 becomes first in month 18.`,
    ],
    [
      "a later start and an end",
      { timing: recurring(6, 0, null) },
      { timing: recurring(6, 12, 60) },
      `${name}: første gang måned 6 livslangt bliver til første gang måned 18 til og med måned 60. / Check of PSA: first in month 6 for life becomes first in month 18 until month 60.`,
    ],
    [
      "once instead of again and again",
      { timing: recurring(6, 0, 60) },
      { timing: { kind: "once", event: "e", daysAfter: 1 } },
      `${name}: første gang måned 6, derefter hver 6. måned til og med måned 60 bliver til én gang, 1 dag efter: e. / Check of PSA: first in month 6, then every 6 months until month 60 becomes once, 1 day after: e.`,
    ],
    [
      "other days after the event",
      { timing: { kind: "once", event: "e", daysAfter: 1 } },
      { timing: { kind: "once", event: "e", daysAfter: 90 } },
      `${name}: én gang, 1 dag efter: e bliver til én gang, 90 dage efter: e. / Check of PSA: once, 1 day after: e becomes once, 90 days after: e.`,
    ],
  ])("%s", (_, before, after, sentence) => {
    expect(ofCheckInBoth(before, after)).toEqual([sentence]);
  });

  test.each<[keyof Check, Partial<Check>, string, boolean | null]>([
    ["needs", { needs: [["egfr"]] }, "needs", true],
    ["timing", { timing: recurring(7, 0, null) }, "everyMonths", true],
    ["timing", { timing: recurring(6, 6, null) }, "fromMonth", true],
    ["timing", { timing: recurring(6, 0, 60) }, "untilMonth", true],
    ["timing", { timing: { kind: "once", event: "e", daysAfter: 1 } }, "event", true],
    ["timing", { timing: { kind: "once", event: "e", daysAfter: 1 } }, "dueDaysAfterEvent", true],
    ["beforeDays", { beforeDays: 1 }, "beforeDays", true],
    ["afterDays", { afterDays: 1 }, "afterDays", true],
    ["afterDays", { afterDays: 1 }, "beforeDays", null],
    ["optional", { optional: true }, "optional", null],
  ])("%s: whether somebody signed the number", (_, after, field, signed) => {
    const given = [from([field], { signature: SIGNED })];
    const changes = diffProgrammes(
      programme({ checks: [check({ evidence: given })] }),
      programme({ checks: [check({ evidence: given, ...after })] }),
    );
    expect(changes.map((each) => each.signed)).toEqual([signed]);
  });

  test("two of one name: each kind of span", () => {
    const two = (own: Partial<Check>) => ({
      checks: [
        check({ id: "one", label: both("PSA", "PSA"), ...own }),
        check({ id: "two", label: both("PSA", "PSA") }),
      ],
    });
    const spans = [recurring(6, 0, 36), recurring(6, 36, null), recurring(6, 36, 60), recurring(6, 0, null)];
    expect(spans.map((timing) => toldInBoth(two({ timing }), two({ timing, optional: true })).join())).toEqual([
      "Kontrol af PSA (de første 36 måneder): er nu valgfri. / Check of PSA (the first 36 months): is now optional.",
      "Kontrol af PSA (fra måned 36): er nu valgfri. / Check of PSA (from month 36): is now optional.",
      "Kontrol af PSA (måned 36 til 60): er nu valgfri. / Check of PSA (months 36 to 60): is now optional.",
      "Kontrol af PSA: er nu valgfri. / Check of PSA: is now optional.",
    ]);
    const once: Partial<Check> = { timing: { kind: "once", event: "e", daysAfter: 1 } };
    expect(toldInBoth(two(once), two({ ...once, optional: true }))).toEqual([
      "Kontrol af PSA: er nu valgfri. / Check of PSA: is now optional.",
    ]);
  });
});
