import { assess } from "@foelgeskab/followup/assessment";
import { type CoursePicture, pictureOf } from "@foelgeskab/followup/course-picture";
import type { BaselineValue, Epikrise } from "@foelgeskab/followup/epikrise";
import { checkEpikrise } from "@foelgeskab/followup/epikrise-check";
import { dayOf } from "@foelgeskab/followup/ids";
import { writeLetter } from "@foelgeskab/followup/letter";
import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import { describe, expect, test } from "vitest";
import { catalogue, cleared, day, doctor, gp, offer, rightLetter, Story } from "./testing/domain-story.ts";

const HANDED_OVER = "2026-02-02";
const BEGUN = "2020-02-03";

/** The programmes that a patient can be handed over by: all but the one for preserved bladders. */
const programmes = catalogue
  .choices(day(HANDED_OVER))
  .filter(({ audience }) => !audience.excluded.some(({ when }) => "always" in when));

/** A value far from every limit, for every test that the programme asks for. */
function startingValues({ checks, analytes }: Programme): BaselineValue[] {
  const asked = new Set(checks.flatMap(({ needs }) => needs.flat()));
  return analytes
    .filter(({ id }) => asked.has(id))
    .map(({ id, codes, unit }) => ({
      analysis: codes[0] ?? id,
      value: NORMAL[id] ?? "1.5",
      unit,
      sampledOn: day("2026-01-20"),
    }));
}
const NORMAL: Record<string, string> = {
  ...{ psa: "0.1", creatinine: "88", egfr: "75", haemoglobin: "8.4", cobalamin: "320", bicarbonate: "25", alp: "70" },
  ...{ calcium: "2.3", sodium: "140", potassium: "4.0", hba1c: "39", ldl: "2.4", "vitamin-d": "60" },
  "albumin-creatinine": "12",
};

/** The letter that an author ends with: the open limits and intervals given. */
function letterFor(programme: Programme, own: Partial<Epikrise> = {}): Epikrise {
  const letter = rightLetter(programme, HANDED_OVER, { baseline: startingValues(programme) });
  const injection = programme.checks.filter(({ intervalFromEpikrise }) => intervalFromEpikrise);
  const bloodless = programme.checks.every(({ needs }) => needs.length === 0);
  const noBlood = { text: "", notRelevant: "da opfølgningen bygger på symptomer og samtaler" };
  return {
    ...letter,
    sections: bloodless ? { ...letter.sections, "blood-tests": noBlood } : letter.sections,
    checks: [
      ...letter.checks,
      ...injection.map(({ id }) => ({
        check: id,
        everyMonths: 3,
        orderedBy: "practice" as const,
        resultTo: "by-hand" as const,
        booking: "patient" as const,
      })),
    ],
    criteria: programme.criteria
      .filter(({ rule }) => rule.kind !== "consecutiveRises")
      .map(({ id, rule, suggested: [first = "0.4"] }) => ({
        id,
        confirmed: true,
        ...(rule.kind === "threshold" && rule.value === null ? { value: first } : {}),
      })),
    ...own,
  };
}

/** What the practice sees on the day it said yes. */
function handedOver(programme: Programme, epikrise = letterFor(programme)): CoursePicture {
  const story = new Story(programmeKey(programme)).opened(BEGUN);
  expect(
    story.on(HANDED_OVER, doctor, offer(story, HANDED_OVER, { epikrise, assessment: cleared(programme) })),
  ).toBeUndefined();
  expect(story.on("2026-02-05", gp, { type: "accept-handover", handover: "h1" })).toBeUndefined();
  expect(story.course?.holder).toBe(gp.party);
  const looking = { today: dayOf(day("2026-02-05")), bornOn: day("1950-01-01"), versions: catalogue.ruling };
  const picture = story.course && pictureOf(story.course, looking);
  if (picture === undefined) throw new Error("a course that was handed over has a picture");
  return picture;
}

describe.each(programmes.map((programme) => [programme.id, programme] as const))("%s", (_, programme) => {
  const context = {
    programme,
    anchors: { [programme.anchor.name]: day(BEGUN) },
    today: dayOf(day(HANDED_OVER)),
    results: [],
  };

  test("is handed over with a right letter, and owes what the programme says", () => {
    const picture = handedOver(programme);
    const owed = new Set(picture.obligations.map(({ check }) => check));
    const recurring = programme.checks.filter(
      ({ performedBy, onlyIf, timing }) =>
        performedBy === "gp" &&
        onlyIf === null &&
        timing.kind === "recurring" &&
        (timing.untilMonth === null || timing.untilMonth > 84),
    );
    for (const { id } of recurring) expect(owed, id).toContain(id);
    for (const { id, performedBy } of programme.checks) if (performedBy === "hospital") expect(owed).not.toContain(id);
    expect(picture.verdicts.filter(({ standing }) => standing === "met" || standing === "pending")).toEqual([]);
  });

  test("the letter says every limit with its number, and no hole is left in a sentence", () => {
    const { sections } = writeLetter(letterFor(programme), programme, context.anchors, "Urinvejskirurgi");
    const text = sections.map((section) => section.text).join("\n");
    expect(text).not.toMatch(/mangler i epikrisen|undefined|null|\{\w+\}/);
  });

  test("a confirmed limit without its number, or an injection without its interval, stops the letter", () => {
    const letter = letterFor(programme);
    const open = programme.criteria.filter(({ rule }) => rule.kind === "threshold" && rule.value === null);
    const without = { ...letter, criteria: letter.criteria.map(({ id }) => ({ id, confirmed: true })) };
    const check = checkEpikrise(without, context);
    expect(check.canBeSent).toBe(open.length === 0);
    if (open.length > 0) expect(check.because.da).toMatch(/7: grænsen skal stå i epikrisen/);

    const paceless = { ...letter, checks: letter.checks.map(({ everyMonths: _, ...planned }) => planned) };
    const asked = programme.checks.some(({ intervalFromEpikrise }) => intervalFromEpikrise);
    expect(checkEpikrise(paceless, context).canBeSent).toBe(!asked);
  });
});

describe("androgen deprivation", () => {
  const programme = catalogue.pinned("prostate-adt@1");

  test("an injection every six months by the letter is owed, though the programme names six too", () => {
    const letter = letterFor(programme);
    const six = letter.checks.map((planned) =>
      planned.check === "injection" ? { ...planned, everyMonths: 6 } : planned,
    );
    const picture = handedOver(programme, { ...letter, checks: six });
    expect(picture.obligations.find(({ check }) => check === "injection")?.due).toBe("2026-02-03");
    expect(picture.verdicts.find(({ criterion }) => criterion === "injection-missed")?.standing).toBe("met-from");
  });

  test("if the hospital gives it, the practice does not owe it and nothing is missed", () => {
    const letter = letterFor(programme);
    const others = letter.checks.filter(({ check }) => check !== "injection");
    const picture = handedOver(programme, { ...letter, checks: others });
    expect(picture.obligations.some(({ check }) => check === "injection")).toBe(false);
    expect(picture.verdicts.find(({ criterion }) => criterion === "injection-missed")?.standing).toBe("no-data");
  });

  test("a PSA of 3 at the hand-over is a starting value and no riddle; without any the nadir is missing", () => {
    const context = { programme, anchors: { adtStartDate: day(BEGUN) }, today: dayOf(day(HANDED_OVER)) };
    const letter = letterFor(programme);
    const psa = (value: string) => ({
      ...letter,
      baseline: letter.baseline.map((each) => (each.analysis === "NPU08669" ? { ...each, value } : each)),
    });
    expect(checkEpikrise(psa("3"), context).because.da).toBe("Alle ti elementer er på plads.");
    const without = { ...letter, baseline: letter.baseline.filter(({ analysis }) => analysis !== "NPU08669") };
    expect(checkEpikrise(without, context).canBeSent).toBe(false);
  });
});

describe("active surveillance is shared care", () => {
  const programme = catalogue.pinned("prostate-as@1");

  test("the letter says what the hospital keeps", () => {
    const { sections } = writeLetter(letterFor(programme), programme, {}, "Urinvejskirurgi");
    const plan = sections.find(({ element }) => element === "treatment-plan")?.text;
    expect(plan).toMatch(/^Delt forløb\. Hospitalet beholder MR-scanning, biopsier og beslutningen om behandling\./);
  });

  test("and so does the answer to whether he can be handed over", () => {
    const { because, outcome } = assess({
      programme,
      anchors: { decisionDate: day(BEGUN) },
      answers: cleared(programme, { "mri-biopsy-plan-in-epikrise": "yes" }),
      region: "RM",
      department: "dep-uro",
      today: dayOf(day(HANDED_OVER)),
    });
    expect(outcome).toBe("can");
    expect(because.da).toMatch(/Hospitalet beholder MR-scanning, biopsier og beslutningen om behandling\.$/);
  });

  test("a hospital that does not keep it cannot hand over the blood tests", () => {
    const story = new Story("prostate-as@1").opened(BEGUN);
    const assessment = cleared(programme, { "hospital-keeps-responsibility": "no" });
    const refusal = story.on(
      HANDED_OVER,
      doctor,
      offer(story, HANDED_OVER, { epikrise: letterFor(programme), assessment }),
    );
    expect(refusal?.refused).toBe("assessment-never");
    expect(refusal?.sentence.da).toMatch(/hospitalet beholder MR-scanning/);
  });

  test("a PSA that doubles in less than three years by the record must be spoken of before it is handed over", () => {
    const row = (value: string, sampledOn: string) => ({
      id: sampledOn,
      analysis: "NPU08669",
      value,
      unit: "ug/L",
      sampledOn: day(sampledOn),
      status: "final" as const,
      measurement: sampledOn,
      issuedAt: `${sampledOn}T12:00`,
      laboratory: "AUH",
    });
    const letter = letterFor(programme, {
      baseline: [{ analysis: "NPU08669", value: "6.6", unit: "ug/L", sampledOn: day("2026-01-20") }],
    });
    const context = {
      programme,
      anchors: { decisionDate: day(BEGUN) },
      today: dayOf(day(HANDED_OVER)),
      results: [row("4.0", "2024-08-10"), row("5.2", "2025-04-10"), row("6.6", "2026-01-20")],
    };
    expect(checkEpikrise(letter, context).because.da).toMatch(/fordobles på under 36 måneder/);
    const spoken = {
      ...letter,
      sections: {
        ...letter.sections,
        "complications-and-after-effects": { text: "Ingen gener. PSA er steget; MR-scanning er taget og uændret." },
      },
    };
    expect(checkEpikrise(spoken, context).because.da).toBe("Alle ti elementer er på plads.");
  });
});
